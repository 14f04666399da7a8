package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestSuite;

/** Reports a run of tests in one format, while it goes on or at its end. */
public interface TestReport extends TestSuite.Listener {

    @Override
    default void begin(TestFile file) {}

    @Override
    default void end(TestOutcome outcome) {}

    /** The run is over. */
    void end(TestRun run);
}
