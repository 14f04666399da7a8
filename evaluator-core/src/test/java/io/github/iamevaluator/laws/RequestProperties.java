package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** What holds of whole requests: sections 5.7, 5.9 and 8.1. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class RequestProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static RequestProperties of(Engine engine) {
        RequestProperties laws = new RequestProperties();
        laws.engine = engine;
        return laws;
    }

    /** EVAL-41, INC-3; without catalog, for with it several resources filter the context (EVAL-40). */
    @Property
    void severalResourcesAreDecidedByTheStrictest(@ForAll long seed) {
        Scenario asked = Asked.withoutCatalog(
                Asked.singleWhere(seed, scenario -> !Asked.resource(scenario).contains("*")));
        ResourceTarget first = asked.request().resources().get(0);
        ResourceTarget second =
                new ResourceTarget(first.arn() + "x", first.ownerAccount(), first.context(), first.settings());
        Decision strictest = Stream.of(Decision.EXPLICIT_DENY, Decision.IMPLICIT_DENY, Decision.UNDECIDED)
                .filter(decision -> decide(asked, first) == decision || decide(asked, second) == decision)
                .findFirst()
                .orElse(Decision.ALLOWED);

        assertThat(decide(asked, first, second)).isEqualTo(strictest);
    }

    private Decision decide(Scenario asked, ResourceTarget... targets) {
        return engine.decide(Asked.with(
                asked, asked.request().toBuilder().resources(List.of(targets)).build()));
    }

    /** INC-2: undecided exactly where what is not known could allow and could deny. */
    @Property
    void unknownPoliciesNeverGuess(@ForAll long seed) {
        Scenario asked = Asked.singleWhere(seed, RequestProperties::hasUnknownPolicies);
        boolean mayBeAllowed = engine.decide(completed(asked, Effect.ALLOW)) == Decision.ALLOWED;
        boolean mayBeDenied = engine.decide(completed(asked, Effect.DENY)) != Decision.ALLOWED;
        Decision decision = engine.decide(asked);

        assertThat(decision == Decision.UNDECIDED).isEqualTo(mayBeAllowed && mayBeDenied);
        assertThat(decision == Decision.ALLOWED).isEqualTo(mayBeAllowed && !mayBeDenied);
    }

    private static boolean hasUnknownPolicies(Scenario scenario) {
        List<Policy> unknown = new ArrayList<>();
        Rewrite.pools(scenario.policies(), (type, policies) -> {
            policies.stream().filter(policy -> policy.document().isEmpty()).forEach(unknown::add);
            return policies;
        });
        return !unknown.isEmpty();
    }

    /** Every policy that is not at hand replaced by one statement that applies to whoever calls, with kind DIRECT. */
    private static Scenario completed(Scenario scenario, Effect effect) {
        PrincipalElement everyone = new PrincipalElement.Principal(List.of(
                new PrincipalEntry(PrincipalEntry.Type.AWS, "*"),
                new PrincipalEntry(
                        PrincipalEntry.Type.FEDERATED,
                        scenario.request().principal().text())));
        PolicySet known = Rewrite.pools(
                scenario.policies(),
                (type, policies) -> Rewrite.all(
                        policies,
                        policy -> policy.document().isPresent()
                                ? policy
                                : Made.policy(applying(effect, type, everyone))));
        return Asked.with(scenario, known);
    }

    private static Statement applying(Effect effect, PolicyType type, PrincipalElement everyone) {
        Statement statement = Made.everything(effect, type);
        return type == PolicyType.RESOURCE ? Parts.withPrincipal(statement, everyone) : statement;
    }

    /** Section 8: one decision, whoever asks for how much. */
    @Property
    void decideEvaluateAndExplainAgree(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        Decision decision = engine.evaluate(asked).decision();

        assertThat(engine.decide(asked)).isEqualTo(decision);
        assertThat(engine.explained(asked)).isEqualTo(decision);
    }

    /** REQ-8. */
    @Property
    void evaluationIsPure(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        EvaluationResult first = engine.evaluate(asked);
        engine.evaluate(Asked.any(seed + 1));

        assertThat(engine.evaluate(asked)).isEqualTo(first);
    }
}
