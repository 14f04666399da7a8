package io.github.iamevaluator.scenario;

import static io.github.iamevaluator.scenario.Texts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class RunSummaryTest {

    private static final String DENIED = "{\"request\": " + REQUEST + "}\n";
    private static final String HOLDS =
            "{\"request\": " + REQUEST + ", \"expect\": {\"decision\": \"implicitDeny\"}}\n";
    private static final String FAILS = "{\"request\": " + REQUEST + ", \"expect\": {\"decision\": \"allowed\"}}\n";
    private static final String ERROR = "{\"request\": " + REQUEST.replace("sqs:", "sqs") + "}\n";
    private static final String UNDECIDED =
            "{\"request\": " + REQUEST + ", \"policies\": {\"identity\": [{\"name\": \"P\", \"unknown\": true}]}}\n";
    private static final String UNREADABLE = "{\n";

    @Test
    void aDenialWithoutExpectationIsNoFailure() {
        assertThat(run(DENIED + HOLDS).exitStatus()).isZero();
        assertThat(run("").exitStatus()).isZero();
    }

    @Test
    void theGravestResultGivesTheStatus() {
        assertThat(run(HOLDS + UNDECIDED + DENIED).exitStatus()).isEqualTo(4);
        assertThat(run(UNDECIDED + FAILS + HOLDS).exitStatus()).isEqualTo(1);
        assertThat(run(UNDECIDED + ERROR).exitStatus()).isEqualTo(1);
        assertThat(run(UNREADABLE + FAILS + UNDECIDED).exitStatus()).isEqualTo(3);
    }

    @Test
    void everyResultIsCountedOnce() {
        RunSummary summary = run(DENIED + HOLDS + HOLDS + FAILS + ERROR + UNDECIDED + UNREADABLE);

        assertThat(summary.total()).isEqualTo(7);
        assertThat(summary.passed()).isEqualTo(2);
        assertThat(summary.failed()).isEqualTo(2);
        assertThat(summary.answered()).isEqualTo(1);
        assertThat(summary.undecided()).isEqualTo(1);
        assertThat(summary.unreadable()).isEqualTo(1);
    }

    private static RunSummary run(String lines) {
        RunSummary summary = new RunSummary();
        ScenarioRunner runner = ScenarioRunner.create(Texts.CATALOG, InstantSource.system());
        Texts.read(ScenarioFormat.JSON_LINES, lines).forEach(entry -> summary.add(runner.run(entry)));
        return summary;
    }
}
