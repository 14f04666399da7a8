package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;

/**
 * Makes scenarios: any seed gives one, and the same one every time.
 *
 * <p>Patterns and conditions are derived from the request they are to meet and then, as a rule, some are spoilt, so that
 * every decision is frequent; {@link Census} tells how frequent.
 */
public final class ScenarioGenerator {

    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

    private ScenarioGenerator() {}

    /** The scenario of a seed. */
    public static Scenario scenario(long seed) {
        Dice dice = Dice.of(seed);
        boolean simulator = dice.chance(5);
        AskedRequest asked = new RequestGenerator(dice, simulator).request();
        Outcome wanted = outcome(dice);
        PolicySet policies = new PolicySetGenerator(dice, asked, wanted).policies();
        EvaluationOptions options = options(dice, simulator);
        Scenario scenario = new Scenario(seed, asked.request(), policies, options, dice.chance(96), NOW);
        return !simulator && dice.chance(2) ? InputErrors.withOne(dice, scenario) : scenario;
    }

    private static Outcome outcome(Dice dice) {
        int percent = dice.below(100);
        if (percent < 30) {
            return Outcome.ALLOWED;
        }
        if (percent < 45) {
            return Outcome.IMPLICIT_DENY;
        }
        return percent < 67 ? Outcome.EXPLICIT_DENY : Outcome.UNDECIDED;
    }

    private static EvaluationOptions options(Dice dice, boolean simulator) {
        EvaluationOptions options = EvaluationOptions.DEFAULT;
        if (simulator) {
            options = options.withMode(EvaluationMode.AWS_SIMULATOR);
        }
        if (dice.chance(4)) {
            options = options.withAlternative(DisputedPoint.NOT_PRINCIPAL_STRICT);
        }
        if (dice.chance(4)) {
            options = options.withAlternative(DisputedPoint.STAR_STAYS_IN_SEGMENT);
        }
        return options.withStrictKeys(!simulator && dice.chance(4));
    }
}
