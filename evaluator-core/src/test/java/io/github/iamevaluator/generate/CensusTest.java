package io.github.iamevaluator.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.reference.ReferenceEvaluator;
import io.github.iamevaluator.reference.ReferenceResult;
import io.github.iamevaluator.request.Decision;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CensusTest {

    private static final int SCENARIOS = 4_000;

    @Test
    void everyDecisionOperatorPolicyTypeAndKindOfPrincipalIsFrequent() {
        Optional<ServiceCatalog> catalog = Optional.of(ServiceCatalog.embedded());
        ReferenceEvaluator reference = new ReferenceEvaluator();
        Census census = new Census();
        for (long seed = 0; seed < SCENARIOS; seed++) {
            Scenario s = ScenarioGenerator.scenario(seed);
            ReferenceResult result = reference.evaluate(
                    s.request(), s.policies(), s.options(), s.catalog() ? catalog : Optional.empty(), s.now());
            census.add(s, result.decision());
        }

        assertThat(census.shortfalls()).as(census.toString()).isEmpty();
    }

    @Test
    void aRareDecisionIsAShortfall() {
        Census census = new Census();
        for (long seed = 0; seed < 200; seed++) {
            census.add(ScenarioGenerator.scenario(seed), Optional.of(Decision.ALLOWED));
        }

        assertThat(census.shortfalls()).contains("UNDECIDED: 0 (0.0 %)").doesNotContain("ALLOWED: 200 (100.0 %)");
    }

    @Test
    void manyInputErrorsAreAShortfall() {
        Census census = new Census();
        census.add(ScenarioGenerator.scenario(1), Optional.empty());

        assertThat(census.shortfalls()).contains("input errors: 1 (100.0 %)");
    }
}
