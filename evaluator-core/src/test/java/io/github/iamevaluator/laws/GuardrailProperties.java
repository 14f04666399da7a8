package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** What SCPs, RCPs, boundaries, session and endpoint policies do, and that they never grant: EVAL-7, 5.4 to 5.6. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class GuardrailProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static GuardrailProperties of(Engine engine) {
        GuardrailProperties laws = new GuardrailProperties();
        laws.engine = engine;
        return laws;
    }

    /** SCP-2. */
    @Property
    void everyScpLevelMustAllow(@ForAll long seed) {
        deniedByLevel(seed, Made.level(Made.policy(Made.statement(Effect.ALLOW, "noservice:*", "*"))));
    }

    /** SCP-4. */
    @Property
    void aLevelWithoutScpsAllowsNothing(@ForAll long seed) {
        deniedByLevel(seed, Made.level());
    }

    private void deniedByLevel(long seed, ControlLevel level) {
        Scenario asked = Asked.where(
                seed,
                scenario -> Callers.areBoundByScps(scenario)
                        && !Asked.isBeyondPolicies(scenario)
                        && engine.decide(scenario) == Decision.ALLOWED);
        List<ControlLevel> levels = new ArrayList<>(asked.policies().serviceControl());
        if (levels.isEmpty()) {
            levels.add(Made.level(Made.all(Effect.ALLOW, PolicyType.SERVICE_CONTROL)));
        }
        levels.add(Dice.of(seed).below(levels.size() + 1), level);
        EvaluationResult result = engine.evaluate(changed(asked, policies -> policies.serviceControl(levels)));

        assertThat(result.decision()).isEqualTo(Decision.IMPLICIT_DENY);
        assertThat(result.blockedBy()).containsExactly(BlockedBy.SCP);
    }

    /** RCP-2. */
    @Property
    void anRcpLevelWithoutPoliciesChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        List<ControlLevel> levels = new ArrayList<>(asked.policies().resourceControl());
        levels.add(Made.level());

        Same.answer(engine, asked, changed(asked, policies -> policies.resourceControl(levels)));
    }

    /** EVAL-7. */
    @Property
    void anScpNeverGrants(@ForAll long seed) {
        neverGrants(
                seed,
                Callers::areBoundByScps,
                (policies, allow) -> policies.serviceControl(
                        allow ? List.of(Made.level(Made.all(Effect.ALLOW, PolicyType.SERVICE_CONTROL))) : List.of()));
    }

    /** EVAL-7, RCP-2. */
    @Property
    void anRcpNeverGrants(@ForAll long seed) {
        neverGrants(
                seed,
                scenario -> true,
                (policies, allow) -> policies.resourceControl(
                        allow ? List.of(Made.level(Made.all(Effect.ALLOW, PolicyType.RESOURCE_CONTROL))) : List.of()));
    }

    /** EVAL-7. */
    @Property
    void aBoundaryNeverGrants(@ForAll long seed) {
        neverGrants(
                seed,
                Callers::haveIdentitySide,
                (policies, allow) -> policies.permissionsBoundary(
                        allow ? List.of(Made.all(Effect.ALLOW, PolicyType.PERMISSIONS_BOUNDARY)) : List.of()));
    }

    /** EVAL-7; a federated user has nothing without one (EVAL-16). */
    @Property
    void aSessionPolicyNeverGrants(@ForAll long seed) {
        neverGrants(
                seed,
                Callers::areRoles,
                (policies, allow) ->
                        policies.session(allow ? List.of(Made.all(Effect.ALLOW, PolicyType.SESSION)) : List.of()));
    }

    /** EVAL-7, VPCE-2. */
    @Property
    void anEndpointPolicyNeverGrants(@ForAll long seed) {
        neverGrants(
                seed,
                scenario -> true,
                (policies, allow) -> policies.vpcEndpoint(
                        allow ? List.of(Made.all(Effect.ALLOW, PolicyType.VPC_ENDPOINT)) : List.of()));
    }

    /** Gives a set of policies one guardrail that allows all, or none of this type. */
    @FunctionalInterface
    private interface Guardrail {
        PolicySet.Builder in(PolicySet.Builder policies, boolean allow);
    }

    private void neverGrants(long seed, Predicate<Scenario> callers, Guardrail guardrail) {
        Scenario asked = Asked.where(
                seed,
                scenario -> callers.test(scenario)
                        && engine.decide(changed(scenario, policies -> guardrail.in(policies, false)))
                                != Decision.ALLOWED);

        assertThat(engine.decide(changed(asked, policies -> guardrail.in(policies, true))))
                .isNotEqualTo(Decision.ALLOWED);
    }

    private static Scenario changed(Scenario scenario, UnaryOperator<PolicySet.Builder> change) {
        return Asked.with(
                scenario, change.apply(scenario.policies().toBuilder()).build());
    }
}
