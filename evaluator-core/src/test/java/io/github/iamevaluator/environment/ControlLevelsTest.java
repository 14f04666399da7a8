package io.github.iamevaluator.environment;

import static io.github.iamevaluator.environment.Samples.A;
import static io.github.iamevaluator.environment.Samples.M;
import static io.github.iamevaluator.environment.Samples.S;
import static io.github.iamevaluator.environment.Samples.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ControlLevelsTest {

    @Test
    void levelsRunFromTheRootToTheAccount() {
        assertThat(levels(scps(Samples.organization(), A)))
                .containsExactly("r-1=[root-scp]", "ou-1=[unit-scp]", A + "=[account-scp]");
    }

    @Test
    void levelWithoutRcpStaysAsAnEmptyLevel() {
        assertThat(levels(of(Samples.organization(), PolicyType.RESOURCE_CONTROL, A)))
                .containsExactly("r-1=[root-rcp]", "ou-1=[]", A + "=[]");
    }

    @Test
    void typeThatIsNotEnabledHasNoEffect() {
        Environment rcpOnly = with(Samples.tree().withEnabledTypes(Set.of(PolicyType.RESOURCE_CONTROL)));
        assertThat(scps(rcpOnly, A)).isEmpty();
        assertThat(of(rcpOnly, PolicyType.RESOURCE_CONTROL, A)).hasSize(3);
    }

    @Test
    void managementAccountIsExemptFromBothTypes() {
        assertThat(scps(Samples.organization(), M)).isEmpty();
        assertThat(of(Samples.organization(), PolicyType.RESOURCE_CONTROL, M)).isEmpty();
    }

    @Test
    void accountWithoutOrganizationHasNoLevels() {
        assertThat(scps(Samples.singleAccount(), A)).isEmpty();
    }

    @Test
    void accountThatNobodyKnowsHasOneUnknownLevel() {
        assertThat(Samples.unknownNames(scps(Samples.organization(), S).get(0).policies()))
                .containsExactly("service control policies of " + S);
        assertThat(scps(Samples.singleAccount(), S)).hasSize(1);
    }

    @Test
    void listedAccountOutsideACompleteTreeIsOutsideTheOrganization() {
        Environment outside = Samples.organization().withAccount(Account.of(S));
        assertThat(scps(outside, S)).isEmpty();
        assertThat(keys(outside, S).contains("aws:PrincipalOrgID")).isFalse();
    }

    @Test
    void listedAccountOutsideAnIncompleteTreeHasOneUnknownLevel() {
        Environment outside = with(Samples.tree().withComplete(false)).withAccount(Account.of(S));
        assertThat(scps(outside, S)).hasSize(1);
    }

    @Test
    void unknownOrganizationMakesEveryLevelUnknown() {
        assertThat(Samples.unknownNames(
                        scps(with(Organization.UNKNOWN), A).get(0).policies()))
                .hasSize(1);
    }

    @Test
    void treeThatDoesNotReachARootHasAnUnknownLevelAbove() {
        Organization torn = Organization.of("o-1", M)
                .with(OrganizationLevel.unit("ou-1", "Work", "r-1"))
                .with(OrganizationLevel.account(A, "acme-prod", "ou-1"));
        assertThat(levels(scps(with(torn), A)))
                .containsExactly(
                        "service control policies of ou-1=[service control policies of ou-1]", "ou-1=[]", A + "=[]");
        assertThat(keys(with(torn), A).contains("aws:PrincipalOrgPaths")).isFalse();
    }

    @Test
    void policyOfUnknownTargetsIsUnknownAtEveryLevel() {
        Organization organization = Samples.tree()
                .with(new ControlPolicy(
                        "p-9",
                        Optional.of(PolicyType.SERVICE_CONTROL),
                        AttachedPolicy.of(Samples.policy("lost")),
                        false));
        List<ControlLevel> levels = scps(with(organization), A);
        assertThat(levels)
                .allSatisfy(level ->
                        assertThat(Samples.unknownNames(level.policies())).containsExactly("lost"));
        assertThat(levels(of(with(organization), PolicyType.RESOURCE_CONTROL, A)))
                .contains("ou-1=[]");
    }

    @Test
    void policyOfUnknownTypeCountsAsBoth() {
        ControlPolicy either = new ControlPolicy("p-9", Optional.empty(), AttachedPolicy.unknown("p-9"), true);
        Environment environment = with(Samples.tree().attach(either, "ou-1"));
        assertThat(levels(scps(environment, A))).contains("ou-1=[unit-scp, p-9]");
        assertThat(levels(of(environment, PolicyType.RESOURCE_CONTROL, A))).contains("ou-1=[p-9]");
    }

    @Test
    void brokenScpRefusesCallersBelowItOnly() {
        ControlPolicy bad = ControlPolicy.of("p-bad", PolicyType.SERVICE_CONTROL, Samples.broken("bad"));
        Environment environment = with(Samples.tree().attach(bad, "ou-1"));
        assertThatThrownBy(() -> scps(environment, A)).hasMessageContaining("policy \"bad\"");
        assertThat(scps(environment, M)).isEmpty();
    }

    @Test
    void levelsAreWorkedOutOnceAndAnewAfterAChange() {
        Environment before = Samples.organization();
        Environment after = with(Samples.tree().attach(Samples.scp("more"), "ou-1"));
        assertThat(scps(before, A)).isSameAs(scps(before, A));
        assertThat(levels(scps(after, A))).contains("ou-1=[unit-scp, more]");
    }

    @Test
    void treeThatTurnsInACircleEnds() {
        Organization circle = Organization.of("o-1", M)
                .with(OrganizationLevel.unit("ou-1", "One", "ou-2"))
                .with(OrganizationLevel.unit("ou-2", "Two", "ou-1"));
        assertThat(circle.path("ou-1")).hasSize(2);
    }

    private static Environment with(Organization organization) {
        return Samples.organization().withOrganization(Optional.of(organization));
    }

    private static List<ControlLevel> scps(Environment environment, String account) {
        return of(environment, PolicyType.SERVICE_CONTROL, account);
    }

    private static List<ControlLevel> of(Environment environment, PolicyType type, String account) {
        return environment.levels().of(type, account);
    }

    private static RequestContext keys(Environment environment, String account) {
        RequestContext.Builder context = RequestContext.builder();
        environment.levels().fillKeys(context, "aws:Principal", account);
        return context.build();
    }
}
