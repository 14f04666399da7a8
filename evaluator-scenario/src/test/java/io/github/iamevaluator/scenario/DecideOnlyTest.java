package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.InvalidRequestException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code decide}, which stops early and goes by the index, gives the answer of {@code evaluate} in every case. */
class DecideOnlyTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();

    private final ScenarioReader reader = ScenarioReader.create(CATALOG);
    private final ScenarioRunner runner = ScenarioRunner.create(CATALOG, InstantSource.system());

    @Test
    void decideAgreesWithEvaluateOnEveryCase() {
        List<String> disagreeing = new ArrayList<>();
        for (Path file : Fixtures.files()) {
            for (Fixtures.Case fixture : Fixtures.cases(reader, file)) {
                String evaluated = runner.run(fixture.entry())
                        .outcome()
                        .fold(decided -> decided.result().decision().code(), ScenarioResult.Failed::error);
                String decided = decided(fixture).orElse(evaluated);
                if (!decided.equals(evaluated)) {
                    disagreeing.add(fixture.id() + ": " + decided + ", not " + evaluated);
                }
            }
        }
        assertThat(disagreeing).isEmpty();
    }

    private Optional<String> decided(Fixtures.Case fixture) {
        return fixture.entry().fold(readable -> decided(readable.scenario()), unreadable -> Optional.empty());
    }

    private Optional<String> decided(Scenario scenario) {
        return scenario.question().fold(asked -> Optional.of(decided(scenario, asked)), refused -> Optional.empty());
    }

    private String decided(Scenario scenario, Question.Asked asked) {
        try {
            return runner.evaluator(scenario.settings())
                    .prepare(asked.policies())
                    .decide(asked.request())
                    .code();
        } catch (InvalidRequestException refused) {
            return refused.error().code();
        }
    }
}
