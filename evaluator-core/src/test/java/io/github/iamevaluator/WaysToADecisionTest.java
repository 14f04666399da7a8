package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.acme.AcmeRequests;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Resource;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** {@code decide} stops early and {@code evaluate} looks at everything: on an organization, they say the same. */
class WaysToADecisionTest {

    private static final int QUESTIONS = 4_000;

    private final ServiceCatalog catalog = ServiceCatalog.embedded();
    private final IamEvaluator iam = IamEvaluator.builder().catalog(catalog).build();
    private final Environment acme = AwsExports.read(Path.of("..", "fixtures", "organizations", "acme"));

    @Test
    void bothWaysAgreeOnTheExampleOrganization() {
        assertThat(disagreements(iam.prepare(acme), iam.prepare(acme), acme, 1)).isEmpty();
    }

    @Test
    void manyOfTheQuestionsGoByTheIndex() {
        AcmeRequests requests = new AcmeRequests(acme, catalog, 1);
        PlainDecisions plain = iam.prepare(acme).plain();
        int asked = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            asked += plain.decide(requests.next()) == null ? 0 : 1;
        }
        assertThat(asked).isGreaterThan(QUESTIONS / 20);
    }

    @Test
    void changesReachTheIndexAndNothingElseIsLost() {
        LivePolicies live = LivePolicies.of(iam, acme);
        live.policies().decide(new AcmeRequests(acme, catalog, 2).next());
        for (Change change : changes()) {
            live.change(change::apply);
            Environment now = live.environment();
            assertThat(disagreements(live.policies(), iam.prepare(now), now, 3)).isEmpty();
        }
    }

    @Test
    void policiesTakenBeforeAChangeStayAsTheyWere() {
        Policy more = policy("more", "Allow", "dynamodb:*");
        Arn gaining = acme.principals().stream()
                .filter(one -> iam.prepare(acme).decide(listTables(one)) == Decision.IMPLICIT_DENY)
                .filter(one ->
                        iam.prepare(acme.withIdentityPolicy(one, more)).decide(listTables(one)) == Decision.ALLOWED)
                .findFirst()
                .orElseThrow();
        LivePolicies live = LivePolicies.of(iam, acme);
        PreparedPolicies before = live.policies();
        live.change(known -> known.withIdentityPolicy(gaining, more));
        assertThat(before.decide(listTables(gaining))).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(live.policies().decide(listTables(gaining))).isEqualTo(Decision.ALLOWED);
    }

    private static AccessRequest listTables(Arn principal) {
        return AccessRequest.of(principal.toString(), "dynamodb:ListTables", "*");
    }

    private interface Change {
        Environment apply(Environment environment);
    }

    private List<Change> changes() {
        Arn first = acme.principals().get(0);
        return List.of(
                known -> known.withIdentityPolicy(first, policy("more", "Allow", "dynamodb:*")),
                known -> known.withIdentityPolicy(first, policy("less", "Deny", "s3:*")),
                known -> known.withoutPolicy(first, "more"),
                known -> known.withResource(
                        Resource.of(Arn.parse("arn:aws:s3:::nobodys").orElseThrow(), "111111111111")));
    }

    private static Policy policy(String name, String effect, String action) {
        String text = "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"" + effect + "\",\"Action\":\"" + action
                + "\",\"Resource\":\"*\"}}";
        return PolicyParser.create(prefix -> true).parse(PolicyForm.IDENTITY, PolicyInput.text(name, text));
    }

    private List<String> disagreements(
            PreparedPolicies decided, PreparedPolicies evaluated, Environment environment, long seed) {
        AcmeRequests requests = new AcmeRequests(environment, catalog, seed);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            AccessRequest request = requests.next();
            String one = answer(request, decided::decide);
            String other = answer(request, asked -> evaluated.evaluate(asked).decision());
            if (!one.equals(other)) {
                found.add(one + " and " + other + " on " + request);
            }
        }
        return found;
    }

    private static String answer(AccessRequest request, Function<AccessRequest, Decision> way) {
        try {
            return way.apply(request).code();
        } catch (InvalidRequestException refused) {
            return refused.error().code();
        }
    }
}
