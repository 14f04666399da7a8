package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests about which the index once said something else than the complete way. */
class UnusualRequestsTest {

    private static final String ANA = "arn:aws:iam::111111111111:user/ana";
    private static final String BOB = "arn:aws:iam::222222222222:user/bob";
    private static final String ALLOWS_ALL = "\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"";

    @Test
    void whatAssumesARoleNeedsItsFurtherActionsOnAnyResource() {
        PreparedPolicies policies = IamEvaluator.builder()
                .options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(true))
                .build()
                .prepare(having(ALLOWS_ALL));
        AccessRequest request = AccessRequest.builder(Principals.parse(ANA), "sts:AssumeRoleAnyhow")
                .resource("arn:aws:sqs:us-east-1:111111111111:web")
                .context(RequestContext.builder()
                        .add("sts:SourceIdentity", "ana")
                        .build())
                .build();

        assertThatThrownBy(() -> policies.evaluate(request)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> policies.decide(request)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anIdentityWithoutAccountIsEachCallersOwn() {
        PreparedPolicies policies = IamEvaluator.create().prepare(oneInTheOrganizationAndOneOutside());
        assertThat(policies.decide(getUser(ANA))).isEqualTo(Decision.ALLOWED);
        assertThat(policies.decide(getUser(BOB)))
                .isEqualTo(policies.evaluate(getUser(BOB)).decision())
                .isEqualTo(Decision.IMPLICIT_DENY);
    }

    private static AccessRequest getUser(String caller) {
        return AccessRequest.of(caller, "iam:GetUser", "arn:aws:iam:::user/ana");
    }

    private static Environment oneInTheOrganizationAndOneOutside() {
        return Environment.builder()
                .organization(Organization.of("o-1", "999999999999")
                        .with(OrganizationLevel.root("r-1"))
                        .with(OrganizationLevel.account("111111111111", "home", "r-1"))
                        .withEnabledTypes(Set.of()))
                .account(Account.of("111111111111").with(allowedInTheOrganization(ANA)))
                .account(Account.of("222222222222").with(allowedInTheOrganization(BOB)))
                .build();
    }

    private static User allowedInTheOrganization(String arn) {
        return User.of(Arn.parse(arn).orElseThrow())
                .withPolicies(IdentityPolicies.NONE.withInline(
                        policy(ALLOWS_ALL + ",\"Condition\":{\"StringEquals\":{\"aws:ResourceOrgID\":\"o-1\"}}")));
    }

    @Test
    void aTagThatTheResourceLeavesWithoutValueIsNoTag() {
        RequestContext own = RequestContext.builder()
                .add("aws:RequestTag/team", ContextValue.ofAll(List.of()))
                .build();
        RequestContext said =
                RequestContext.builder().add("aws:RequestTag/team", "web").build();
        assertThat(onTagKeys(own, said, "\"ForAnyValue:StringEquals\":{\"aws:TagKeys\":\"team\"}"))
                .isEqualTo(Decision.IMPLICIT_DENY);
    }

    @Test
    void aTagWithoutNameMakesAnEmptyListOfTagKeys() {
        RequestContext said =
                RequestContext.builder().add("aws:RequestTag/", "web").build();
        onTagKeys(RequestContext.EMPTY, said, "\"Null\":{\"aws:TagKeys\":\"true\"}");
        onTagKeys(RequestContext.EMPTY, said, "\"StringEquals\":{\"aws:TagKeys\":\"x\"}");
        onTagKeys(RequestContext.EMPTY, said, "\"StringNotEquals\":{\"aws:TagKeys\":\"x\"}");
    }

    private static Decision onTagKeys(RequestContext own, RequestContext said, String condition) {
        PreparedPolicies policies =
                IamEvaluator.create().prepare(having(ALLOWS_ALL + ",\"Condition\":{" + condition + "}"));
        AccessRequest request = AccessRequest.builder(Principals.parse(ANA), "sqs:SendMessage")
                .resources(List.of(new ResourceTarget(
                        "arn:aws:sqs:us-east-1:111111111111:web", Optional.empty(), own, ResourceSettings.DEFAULT)))
                .context(said)
                .build();
        Decision decision = policies.decide(request);
        assertThat(policies.plain().decide(request)).isEqualTo(decision);
        assertThat(policies.evaluate(request).decision()).isEqualTo(decision);
        return decision;
    }

    private static PolicySet having(String statement) {
        return PolicySet.builder().identity(List.of(policy(statement))).build();
    }

    private static Policy policy(String statement) {
        return PolicyParser.create(prefix -> true)
                .parse(
                        PolicyForm.IDENTITY,
                        PolicyInput.text("p", "{\"Version\":\"2012-10-17\",\"Statement\":{" + statement + "}}"));
    }
}
