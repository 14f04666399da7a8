package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** What one statement or policy more can change, and what it cannot: sections 5.1 and 5.4. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class MonotoneProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static MonotoneProperties of(Engine engine) {
        MonotoneProperties laws = new MonotoneProperties();
        laws.engine = engine;
        return laws;
    }

    /** EVAL-3, ALG-1. */
    @Property
    void explicitDenyBeatsAnyAllow(@ForAll long seed) {
        Scenario asked =
                Asked.where(seed, scenario -> Callers.haveIdentitySide(scenario) && !Asked.isBeyondPolicies(scenario));
        PolicyType type = Dice.of(seed).of(PolicyType.IDENTITY, PolicyType.PERMISSIONS_BOUNDARY);
        Policy deny = Made.all(Effect.DENY, type);
        PolicySet policies = asked.policies();
        PolicySet denying = type == PolicyType.IDENTITY
                ? policies.toBuilder()
                        .identity(longer(policies.identity(), deny))
                        .build()
                : policies.toBuilder()
                        .permissionsBoundary(longer(policies.permissionsBoundary(), deny))
                        .build();

        assertThat(engine.decide(Asked.with(asked, denying))).isEqualTo(Decision.EXPLICIT_DENY);
    }

    /** EVAL-3. */
    @Property
    void addingADenyNeverTurnsDeniedIntoAllowed(@ForAll long seed) {
        Scenario asked =
                Asked.where(seed, scenario -> hasStatements(scenario) && engine.decide(scenario) != Decision.ALLOWED);

        assertThat(engine.decide(withOneMore(asked, Effect.DENY, seed))).isNotEqualTo(Decision.ALLOWED);
    }

    /** EVAL-1, EVAL-3; but for RestrictPublicBuckets (S3-8), which is off. */
    @Property
    void addingAnAllowNeverTurnsAllowedIntoDenied(@ForAll long seed) {
        Scenario asked =
                Asked.where(seed, scenario -> hasStatements(scenario) && engine.decide(scenario) == Decision.ALLOWED);

        assertThat(engine.decide(withOneMore(asked, Effect.ALLOW, seed))).isEqualTo(Decision.ALLOWED);
    }

    /** SCP-3. */
    @Property
    void removingAnScpDenyNeverDenies(@ForAll long seed) {
        Scenario asked = Asked.where(
                seed,
                scenario -> Callers.areBoundByScps(scenario)
                        && !scenario.policies().serviceControl().isEmpty()
                        && engine.decide(withDenies(scenario)) == Decision.ALLOWED);

        assertThat(engine.decide(asked)).isEqualTo(Decision.ALLOWED);
    }

    /** SCPs with a Deny more, of another service. */
    private static Scenario withDenies(Scenario scenario) {
        Statement deny = Made.statement(Effect.DENY, "noservice:*", "*");
        return Asked.with(
                scenario,
                Rewrite.statements(
                        scenario.policies(),
                        (type, list) -> type == PolicyType.SERVICE_CONTROL ? longer(list, deny) : list));
    }

    /** EVAL-1, EVAL-2: where there are policies of a type, another one that is silent. */
    @Property
    void anotherSilentPolicyChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        PolicySet more = Rewrite.pools(
                asked.policies(),
                (type, policies) -> type == PolicyType.RESOURCE || policies.isEmpty()
                        ? policies
                        : longer(policies, Made.policy(Made.statement(Effect.ALLOW, "noservice:*", "*"))));

        Same.answer(engine, asked, Asked.with(asked, more));
    }

    /** Every document with one statement more: one of its own in this effect, or one on everything. */
    private static Scenario withOneMore(Scenario asked, Effect effect, long seed) {
        Dice dice = Dice.of(seed);
        return Asked.with(
                asked,
                Rewrite.statements(
                        asked.policies(),
                        (type, list) -> longer(
                                list,
                                dice.chance(70)
                                        ? Parts.withEffect(dice.of(list), effect)
                                        : Made.everything(effect, type))));
    }

    private static boolean hasStatements(Scenario scenario) {
        List<Statement> found = new ArrayList<>();
        Rewrite.each(scenario.policies(), statement -> {
            found.add(statement);
            return statement;
        });
        return !found.isEmpty();
    }

    private static <T> List<T> longer(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
