package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Whom SCPs and RCPs bind, and whom not: EVAL-5, sections 5.4 and 5.5. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class OrganizationProperties {

    private static final List<String> COVERED = List.of("s3", "sqs", "kms", "sts", "secretsmanager");

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static OrganizationProperties of(Engine engine) {
        OrganizationProperties laws = new OrganizationProperties();
        laws.engine = engine;
        return laws;
    }

    /** SCP-6, RCP-5. */
    @Property
    void serviceLinkedRolesSkipScpsAndRcps(@ForAll long seed) {
        Scenario asked = linked(
                Asked.where(seed, scenario -> scenario.request().principal().kind() == PrincipalKind.ROLE_SESSION));

        Same.answer(engine, asked, Asked.with(asked, withDeny(PolicyType.RESOURCE_CONTROL, withScpDeny(asked))));
    }

    private static Scenario linked(Scenario asked) {
        Principal caller = asked.request().principal();
        return Callers.as(
                new Principal.RoleSession(caller.arn().orElseThrow(), caller.roleArn(), caller.uniqueId(), true),
                asked);
    }

    /** SCP-5. */
    @Property
    void theManagementAccountSkipsScps(@ForAll long seed) {
        Scenario member = Asked.where(seed, Callers::haveAnAccount);
        AccessRequest request =
                member.request().toBuilder().callerInManagementAccount(true).build();
        Scenario asked = Asked.with(member, request);

        Same.answer(engine, asked, Asked.with(asked, withScpDeny(asked)));
    }

    /** SCP-1, SCP-7: everybody else of an account, its root too. */
    @Property
    void scpsBindEveryMemberAccount(@ForAll long seed) {
        Scenario asked =
                Asked.where(seed, scenario -> Callers.areBoundByScps(scenario) && !Asked.isBeyondPolicies(scenario));

        assertThat(engine.decide(Asked.with(asked, withScpDeny(asked)))).isEqualTo(Decision.EXPLICIT_DENY);
    }

    /** EVAL-5, SCP-5, SCP-11. */
    @Property
    void callersWithoutIdentitySideHaveNoPoliciesAndNoScps(@ForAll long seed) {
        Scenario asked = Asked.where(seed, Callers::haveNoIdentitySide);
        PolicySet policies = withScpDeny(asked).toBuilder()
                .identity(List.of(Made.all(Effect.DENY, PolicyType.IDENTITY)))
                .permissionsBoundary(List.of(Made.all(Effect.DENY, PolicyType.PERMISSIONS_BOUNDARY)))
                .build();

        Same.answer(engine, asked, Asked.with(asked, policies));
    }

    /** RCP-1, RCP-3, RCP-6: own and foreign callers, root, anonymous, services. */
    @Property
    void rcpsBindWhoeverCalls(@ForAll long seed) {
        Scenario asked = Asked.singleWhere(
                seed,
                scenario -> isCovered(scenario)
                        && !scenario.request().principal().serviceLinkedRole()
                        && !Asked.isBeyondPolicies(scenario));

        assertThat(engine.decide(Asked.with(asked, withDeny(PolicyType.RESOURCE_CONTROL, asked.policies()))))
                .isEqualTo(Decision.EXPLICIT_DENY);
    }

    /** RCP-4. */
    @Property
    void theManagementAccountsResourcesSkipRcps(@ForAll long seed) {
        Scenario asked = Asked.withSettings(
                Asked.any(seed),
                settings -> new ResourceSettings(
                        true, false, false, settings.kmsGrants(), false, settings.accessPointBucket()));

        Same.answer(engine, asked, Asked.with(asked, withDeny(PolicyType.RESOURCE_CONTROL, asked.policies())));
    }

    /** RCP-4 to RCP-10: whether RCPs can say anything of the resource. */
    private static boolean isCovered(Scenario scenario) {
        String action = scenario.request().action();
        ResourceSettings settings = scenario.request().resources().get(0).settings();
        boolean linkedRole = Arn.parse(Asked.resource(scenario))
                .filter(Principals::isServiceLinked)
                .isPresent();
        return COVERED.contains(action.substring(0, action.indexOf(':')))
                && !action.equals("kms:RetireGrant")
                && !settings.inManagementAccount()
                && !settings.kmsManagedKey()
                && !scenario.request().callerInManagementAccount()
                && !linkedRole;
    }

    private static PolicySet withScpDeny(Scenario asked) {
        return withDeny(PolicyType.SERVICE_CONTROL, asked.policies());
    }

    /** The policies with a control level that denies everything in the place of all others. */
    private static PolicySet withDeny(PolicyType type, PolicySet policies) {
        PolicySet.Builder builder = policies.toBuilder();
        return type == PolicyType.SERVICE_CONTROL
                ? builder.serviceControl(List.of(Made.level(Made.all(Effect.DENY, type))))
                        .build()
                : builder.resourceControl(List.of(Made.level(Made.all(Effect.DENY, type))))
                        .build();
    }
}
