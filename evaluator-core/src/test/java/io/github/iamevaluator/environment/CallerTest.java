package io.github.iamevaluator.environment;

import static io.github.iamevaluator.environment.Samples.A;
import static io.github.iamevaluator.environment.Samples.M;
import static io.github.iamevaluator.environment.Samples.S;
import static io.github.iamevaluator.environment.Samples.names;
import static io.github.iamevaluator.environment.Samples.unknownNames;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.Principals;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final String SESSION = "arn:aws:sts::111111111111:assumed-role/deploy/run-7";

    private final Environment environment = Samples.organization();

    @Test
    void userHasItsOwnItsManagedAndItsGroupsPolicies() {
        ResolvedCaller ana = caller(Samples.ANA.toString());
        assertThat(names(ana.identity())).containsExactly("own", "Shared", "group policy");
        assertThat(ana.boundary()).isEmpty();
    }

    @Test
    void userGetsItsUniqueIdAndItsTags() {
        ResolvedCaller ana = caller(Samples.ANA.toString());
        assertThat(ana.principal().uniqueId()).contains("AIDAANA");
        assertThat(ana.context().single("aws:PrincipalTag/team")).contains("web");
    }

    @Test
    void callerOfMemberAccountHasOrganizationKeys() {
        ResolvedCaller ana = caller(Samples.ANA.toString());
        assertThat(ana.context().single("aws:PrincipalOrgID")).contains("o-1");
        assertThat(ana.context().get("aws:PrincipalOrgPaths")).contains(ContextValue.ofAll(List.of("o-1/r-1/ou-1/")));
    }

    @Test
    void sessionFindsItsRoleByNameAndLearnsPathIdAndBoundary() {
        ResolvedCaller session = caller(SESSION);
        assertThat(session.principal().roleArn()).contains(Samples.DEPLOY);
        assertThat(session.principal().uniqueId()).contains("AROADEPLOY:run-7");
        assertThat(names(session.boundary())).containsExactly("Shared");
    }

    @Test
    void serviceLinkedRoleIsRecognizedBySessionAndHasNoScp() {
        ResolvedCaller session = caller("arn:aws:sts::111111111111:assumed-role/Linked/x");
        assertThat(session.principal().serviceLinkedRole()).isTrue();
        assertThat(session.serviceControl()).isEmpty();
    }

    @Test
    void federatedUserHasThePoliciesOfItsCreatorButNotItsTags() {
        ResolvedCaller federated = caller("arn:aws:sts::111111111111:federated-user/ana");
        assertThat(names(federated.identity())).contains("own", "group policy");
        assertThat(((Principal.FederatedUser) federated.principal()).creator()).isEqualTo(Samples.ANA);
        assertThat(federated.context().contains("aws:PrincipalTag/team")).isFalse();
    }

    @Test
    void misspeltRoleOfKnownAccountIsAnErrorWithSuggestion() {
        assertThatThrownBy(() -> caller("arn:aws:iam::111111111111:role/ci/deplyo"))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.error()).isEqualTo(InputError.INVALID_PRINCIPAL))
                .hasMessageContaining("did you mean \"" + Samples.DEPLOY + "\"?");
    }

    @Test
    void roleWithoutItsPathIsSuggestedWithIt() {
        assertThatThrownBy(() -> caller("arn:aws:iam::111111111111:role/deploy"))
                .hasMessageContaining("did you mean \"" + Samples.DEPLOY + "\"?");
    }

    @Test
    void nobodyIsMissedInAnAccountThatIsNotKnownWhole() {
        Environment partly = environment.withAccount(Samples.accountA().withComplete(false));
        ResolvedCaller stranger = partly.caller(Principals.parse("arn:aws:iam::111111111111:user/zoe"));
        assertThat(unknownNames(stranger.identity()))
                .containsExactly("identity policies of arn:aws:iam::111111111111:user/zoe");
        assertThat(unknownNames(stranger.boundary())).hasSize(1);
    }

    @Test
    void callerOfForeignAccountIsUnknownInEverything() {
        ResolvedCaller foreign = caller("arn:aws:iam::" + S + ":role/r");
        assertThat(unknownNames(foreign.identity())).hasSize(1);
        assertThat(unknownNames(foreign.boundary())).hasSize(1);
        assertThat(unknownNames(foreign.serviceControl().get(0).policies())).hasSize(1);
    }

    @Test
    void callerOfAccountThatOnlyTheOrganizationKnowsHasKnownScps() {
        ResolvedCaller caller = Environment.builder()
                .organization(Samples.tree())
                .build()
                .caller(Principals.parse(Samples.ANA.toString()));
        assertThat(unknownNames(caller.identity())).hasSize(1);
        assertThat(Samples.levels(caller.serviceControl()))
                .containsExactly("r-1=[root-scp]", "ou-1=[unit-scp]", A + "=[account-scp]");
    }

    @Test
    void rootNeedsNoEntryAndHasScps() {
        ResolvedCaller root = caller("arn:aws:iam::111111111111:root");
        assertThat(root.identity()).isEmpty();
        assertThat(root.serviceControl()).hasSize(3);
    }

    @Test
    void rootOfTheManagementAccountHasNoScp() {
        ResolvedCaller root = caller("arn:aws:iam::" + M + ":root");
        assertThat(root.serviceControl()).isEmpty();
        assertThat(root.inManagementAccount()).isTrue();
    }

    @Test
    void servicesAnonymousAndFederatedCallersAreLeftAsTheyAre() {
        for (Principal principal : List.of(
                Principals.service("sns.amazonaws.com"),
                Principals.anonymous(),
                Principals.federated("accounts.google.com"))) {
            ResolvedCaller resolved = environment.caller(principal);
            assertThat(resolved.principal()).isEqualTo(principal);
            assertThat(resolved.serviceControl()).isEmpty();
        }
    }

    @Test
    void groupThatIsNotDescribedIsAnUnknownPolicy() {
        User ana = User.of(Samples.ANA).withGroups(Set.of("Ghosts"));
        ResolvedCaller caller =
                environment.withAccount(Samples.accountA().with(ana)).caller(Principals.parse(Samples.ANA.toString()));
        assertThat(unknownNames(caller.identity())).containsExactly("group Ghosts");
    }

    @Test
    void managedPolicyThatIsMissingIsUnknownUnderItsName() {
        ResolvedCaller caller = environment
                .withAttachedPolicy(Samples.ANA, "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess")
                .caller(Principals.parse(Samples.ANA.toString()));
        assertThat(unknownNames(caller.identity())).containsExactly("ViewOnlyAccess");
    }

    @Test
    void brokenPolicyRefusesQuestionsOfItsOwnerOnly() {
        Account account = Samples.accountA();
        Role deploy = account.role(Samples.DEPLOY).orElseThrow();
        Environment broken = environment.withAccount(account.with(
                deploy.withPolicies(new IdentityPolicies(Map.of("bad", Samples.broken("bad")), Set.of()))));
        assertThatThrownBy(() -> broken.caller(Principals.parse(SESSION))).hasMessageContaining("policy \"bad\"");
        assertThat(broken.caller(Principals.parse(Samples.ANA.toString())).identity())
                .hasSize(3);
    }

    @Test
    void givenUniqueIdWins() {
        Principal ana = new Principal.User(Samples.ANA, Optional.of("AIDAOTHER"));
        assertThat(environment.caller(ana).principal().uniqueId()).contains("AIDAOTHER");
    }

    private ResolvedCaller caller(String arn) {
        return environment.caller(Principals.parse(arn));
    }
}
