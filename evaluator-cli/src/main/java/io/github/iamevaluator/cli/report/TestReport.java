package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.scenario.coverage.MutationReport;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestSuite;

/** Reports a run of tests in one format, while it goes on or at its end. */
public interface TestReport extends TestSuite.Listener, AutoCloseable {

    @Override
    default void begin(TestFile file) {}

    @Override
    default void end(TestOutcome outcome) {}

    /** The run is over. */
    void end(TestRun run);

    /** Mutants were tried, and this became of them; formats that have no place for it leave it out. */
    default void mutation(MutationReport mutation) {}

    /** Nothing more will come. */
    @Override
    default void close() {}
}
