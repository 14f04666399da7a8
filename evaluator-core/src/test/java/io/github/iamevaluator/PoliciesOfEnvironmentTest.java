package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoliciesOfEnvironmentTest {

    private static final String SEARCH_INSTANCE = "arn:aws:ec2:eu-west-1:555555555555:instance/i-0ee55ff66aa77bb88";

    private final PreparedPolicies acme =
            IamEvaluator.create().prepare(AwsExports.read(Path.of("../fixtures/organizations/acme")));

    @Test
    void tagsOfTheEnvironmentFillTheContext() {
        assertThat(stop(RequestContext.EMPTY, RequestContext.EMPTY)).isEqualTo(Decision.IMPLICIT_DENY);
    }

    @Test
    void tagGivenWithTheRequestWinsOverTheEnvironment() {
        assertThat(stop(tag("payments"), RequestContext.EMPTY)).isEqualTo(Decision.ALLOWED);
    }

    @Test
    void tagGivenWithTheResourceWinsOverTheRequest() {
        assertThat(stop(tag("payments"), tag("search"))).isEqualTo(Decision.IMPLICIT_DENY);
    }

    @Test
    void denialNamesTheRuleThatDeniesWhateverTheUnknownPoliciesSay() {
        EvaluationResult result =
                ask("arn:aws:iam::999999999999:user/x", "s3:GetObject", "arn:aws:s3:::acme-artifacts/x");
        assertThat(result.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(result.rules()).containsExactly("EVAL-25");
    }

    @Test
    void memberAccountsQuestionsToOrganizationsDependOnTheDelegationPolicy() {
        EvaluationResult member =
                ask("arn:aws:iam::444444444444:role/jobs/operator", "organizations:DescribeOrganization", "*");
        assertThat(member.decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(member.unknownPolicies()).containsExactly("delegation policy of the organization");
        assertThat(ask("arn:aws:iam::111111111111:root", "organizations:DescribeOrganization", "*")
                        .decision())
                .isEqualTo(Decision.ALLOWED);
    }

    @Test
    void questionAboutAllResourcesAtOnceSaysThatTheirPoliciesAreNotAsked() {
        AccessRequest question = AccessRequest.of("arn:aws:iam::444444444444:role/jobs/operator", "s3:GetObject", "*");
        EvaluationResult result = acme.evaluate(question);
        assertThat(result.allowedForSome()).isTrue();
        assertThat(result.warnings()).extracting(Warning::code).contains(Warning.Code.RESOURCE_NOT_LISTED);
        PreparedPolicies strict = IamEvaluator.create()
                .prepare(AwsExports.read(Path.of("../fixtures/organizations/acme"))
                        .withUnlistedResources(UnlistedResources.UNKNOWN_POLICY));
        assertThat(strict.decide(question)).isEqualTo(Decision.UNDECIDED);
    }

    private EvaluationResult ask(String principal, String action, String resource) {
        return acme.evaluate(AccessRequest.builder(Principals.parse(principal), action)
                .resources(List.of(ResourceTarget.of(resource)))
                .build());
    }

    private Decision stop(RequestContext ofRequest, RequestContext ofResource) {
        ResourceTarget instance =
                new ResourceTarget(SEARCH_INSTANCE, Optional.empty(), ofResource, ResourceSettings.DEFAULT);
        return acme.decide(
                AccessRequest.builder(Principals.parse("arn:aws:iam::555555555555:user/dev/bo"), "ec2:StopInstances")
                        .resources(List.of(instance))
                        .context(ofRequest)
                        .build());
    }

    private static RequestContext tag(String team) {
        return RequestContext.builder().add("AWS:ResourceTag/team", team).build();
    }
}
