package io.github.iamevaluator.environment;

import static io.github.iamevaluator.environment.Samples.A;
import static io.github.iamevaluator.environment.Samples.arn;
import static io.github.iamevaluator.environment.Samples.names;
import static io.github.iamevaluator.environment.Samples.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private final Environment environment = Samples.organization();

    @Test
    void addedIdentityPolicyLeavesTheOriginalAlone() {
        Environment changed = environment.withIdentityPolicy(Samples.ANA, policy("more"));
        assertThat(identity(changed)).contains("more");
        assertThat(identity(environment)).doesNotContain("more");
    }

    @Test
    void changedEnvironmentSharesWhatDidNotChange() {
        Environment changed = environment.withIdentityPolicy(Samples.ANA, policy("more"));
        assertThat(changed.resources()).isSameAs(environment.resources());
        assertThat(changed.organization()).isSameAs(environment.organization());
        assertThat(changed.account(A).orElseThrow().roles())
                .isSameAs(environment.account(A).orElseThrow().roles());
    }

    @Test
    void addedResourceSharesAccountsAndLeavesTheOriginalAlone() {
        Environment changed = environment.withResource(Resource.of(arn("arn:aws:s3:::new"), A));
        assertThat(changed.accounts()).isSameAs(environment.accounts());
        assertThat(environment.resources()).doesNotContainKey("arn:aws:s3:::new");
    }

    @Test
    void removedPolicyIsGoneInlineOrManaged() {
        assertThat(identity(environment.withoutPolicy(Samples.ANA, "own"))).containsExactly("Shared", "group policy");
        assertThat(identity(environment.withoutPolicy(Samples.ANA, Samples.MANAGED)))
                .containsExactly("own", "group policy");
    }

    @Test
    void policyOfAGroupReachesItsMembers() {
        Environment changed =
                environment.withIdentityPolicy(arn("arn:aws:iam::111111111111:group/Devs"), policy("for all"));
        assertThat(identity(changed)).contains("for all");
    }

    @Test
    void boundaryCanBeSetAndTakenAway() {
        Environment with = environment.withPermissionsBoundary(Samples.ANA, Optional.of(Samples.MANAGED));
        assertThat(names(with.caller(Principals.parse(Samples.ANA.toString())).boundary()))
                .containsExactly("Shared");
        Environment without = with.withPermissionsBoundary(Samples.ANA, Optional.empty());
        assertThat(without.caller(Principals.parse(Samples.ANA.toString())).boundary())
                .isEmpty();
    }

    @Test
    void otherVersionOfAManagedPolicyCanBecomeTheDefault() {
        ManagedPolicy shared = ManagedPolicy.of(Samples.MANAGED, policy("Shared"));
        ManagedPolicy second = shared.withVersion("v2", policy("Shared, second"));
        assertThat(identity(environment.withManagedPolicy(A, second))).contains("Shared, second");
        assertThat(identity(environment.withManagedPolicy(A, second.withDefaultVersion("v1"))))
                .contains("Shared");
    }

    @Test
    void trustPolicyCanBeReplaced() {
        Environment changed = environment.withTrustPolicy(Samples.DEPLOY, policy("stricter"));
        assertThat(names(changed.resource(
                                ResourceTarget.of(Samples.DEPLOY.toString()),
                                Principals.parse(Samples.ANA.toString()),
                                "sts:AssumeRole")
                        .policies()))
                .containsExactly("stricter");
    }

    @Test
    void scpCanBeAttachedAndDetachedAtALevel() {
        Environment with = environment.withServiceControlPolicy("ou-1", policy("guard"));
        assertThat(scps(with)).contains("ou-1=[unit-scp, guard]");
        assertThat(scps(with.withoutControlPolicy("ou-1", "unit-scp"))).contains("ou-1=[guard]");
        assertThat(scps(environment)).contains("ou-1=[unit-scp]");
    }

    @Test
    void levelThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> environment.withServiceControlPolicy("ou-9", policy("guard")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ou-9");
    }

    @Test
    void identityThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> environment.withoutPolicy(arn("arn:aws:iam::111111111111:user/dev/anna"), "own"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("did you mean \"" + Samples.ANA);
    }

    @Test
    void principalsAreTheUsersAndRolesOfAllAccounts() {
        assertThat(environment.principals()).containsExactly(Samples.ANA, Samples.DEPLOY, Samples.LINKED);
    }

    @Test
    void requestThroughAKnownEndpointHasItsPolicyTypeAndVpc() {
        VpcEndpoint gateway = new VpcEndpoint(
                "vpce-1", EndpointType.GATEWAY, Optional.of(AttachedPolicy.of(policy("ep"))), Optional.of("vpc-1"));
        ResolvedEndpoint endpoint =
                environment.withVpcEndpoint(gateway).endpoint(through("vpce-1")).orElseThrow();
        assertThat(names(endpoint.policy())).containsExactly("ep");
        assertThat(endpoint.type()).isEqualTo(EndpointType.GATEWAY);
        assertThat(endpoint.context().single("aws:SourceVpc")).contains("vpc-1");
    }

    @Test
    void requestThroughAnEndpointThatIsNotListedHasAnUnknownPolicy() {
        assertThat(Samples.unknownNames(
                        environment.endpoint(through("vpce-2")).orElseThrow().policy()))
                .containsExactly("endpoint policy of vpce-2");
        assertThat(environment.endpoint(RequestContext.EMPTY)).isEmpty();
    }

    private static RequestContext through(String endpoint) {
        return RequestContext.builder().add("aws:SourceVpce", endpoint).build();
    }

    private static List<String> identity(Environment environment) {
        return names(
                environment.caller(Principals.parse(Samples.ANA.toString())).identity());
    }

    private static List<String> scps(Environment environment) {
        return Samples.levels(
                environment.caller(Principals.parse(Samples.ANA.toString())).serviceControl());
    }
}
