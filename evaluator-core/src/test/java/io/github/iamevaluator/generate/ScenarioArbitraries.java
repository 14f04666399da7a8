package io.github.iamevaluator.generate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** The generators as jqwik arbitraries; a scenario names its seed, so a failure is repeated by the seed alone. */
public final class ScenarioArbitraries {

    private ScenarioArbitraries() {}

    /** Scenarios of every kind. */
    public static Arbitrary<Scenario> scenarios() {
        return Arbitraries.randomValue(random -> ScenarioGenerator.scenario(random.nextLong()));
    }

    /** Chance for a property that makes its own values. */
    public static Arbitrary<Dice> dice() {
        return Arbitraries.randomValue(random -> Dice.of(random.nextLong()));
    }
}
