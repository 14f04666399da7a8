package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * One resource policy asked about more actions than are remembered with it, by many threads, gives each its own answer:
 * that of {@code evaluate}, which remembers none.
 */
class ManyActionsOfOneResourceTest {

    private static final String CALLER = "arn:aws:iam::111122223333:user/ana";

    private static final String POLICY = """
            {"Version":"2012-10-17","Statement":[
              {"Effect":"Deny","Principal":"*","NotAction":["*:Get*","ec2:*","*"],"Resource":"*"},
              {"Effect":"Deny","Principal":"*","Action":["ec2:Delete*","s3:Delete*","svc:*9"],"Resource":"*"},
              {"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":["ec2:*","svc:a*"],"Resource":"*"},
              {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:user/ana"},
               "Action":["ec2:D*","s3:List*","svc:a*2"],"Resource":"*"}]}""";

    private final PolicySet policies = PolicySet.builder()
            .resource(List.of(PolicyParser.create(prefix -> true)
                    .parse(PolicyForm.RESOURCE_BASED, PolicyInput.text("p", POLICY))))
            .build();

    /** Those of STS have rules of their own. */
    @Test
    void actionsOfTheCatalog() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        List<AccessRequest> requests = catalog.services()
                .map(Service::actions)
                .flatMap(List::stream)
                .filter(action -> action.wildcardOnly() && !action.service().equals("sts"))
                .map(ServiceAction::qualifiedName)
                .map(action -> AccessRequest.of(CALLER, action, "*"))
                .toList();
        assertThat(requests).hasSizeGreaterThan(2_048);
        assertSameAnswers(IamEvaluator.builder().catalog(catalog).build(), requests);
    }

    @Test
    void madeUpActions() {
        assertSameAnswers(
                IamEvaluator.builder().withoutCatalog().build(),
                IntStream.range(0, 400)
                        .mapToObj(
                                i -> AccessRequest.of(CALLER, "svc:" + (i % 2 == 0 ? "a" : "b") + i, "arn:aws:svc:::x"))
                        .toList());
    }

    private void assertSameAnswers(IamEvaluator iam, List<AccessRequest> requests) {
        PreparedPolicies prepared = iam.prepare(policies);
        PlainDecisions plain = prepared.plain();
        assertThat(twice(requests).filter(request -> plain.decide(request) == null))
                .as("that go another way")
                .isEmpty();
        assertThat(twice(requests)
                        .filter(request -> prepared.decide(request)
                                != prepared.evaluate(request).decision()))
                .isEmpty();
        Set<Decision> seen = requests.stream()
                .map(prepared::decide)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Decision.class)));
        assertThat(seen).containsExactlyInAnyOrder(Decision.ALLOWED, Decision.IMPLICIT_DENY, Decision.EXPLICIT_DENY);
    }

    private static Stream<AccessRequest> twice(List<AccessRequest> requests) {
        return Stream.of(requests, requests).flatMap(List::stream).parallel();
    }
}
