package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.scenario.tests.TestRun.FileOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Tests that are run together, file after file.
 *
 * @param files the files
 * @param filter which of their tests to run
 * @param failFast whether to stop behind the first test that does not pass
 * @since 0.1.0
 */
public record TestSuite(List<TestFile> files, Predicate<PolicyTest> filter, boolean failFast) {

    /** Copies the list. */
    public TestSuite {
        files = List.copyOf(files);
    }

    /** Is told how a run goes on. */
    public interface Listener {

        /** A listener that does nothing. */
        Listener NONE = new Listener() {
            @Override
            public void begin(TestFile file) {}

            @Override
            public void end(TestOutcome outcome) {}
        };

        /** The tests of a file begin. */
        void begin(TestFile file);

        /** A test ended. */
        void end(TestOutcome outcome);
    }

    /** All tests of some files. */
    public static TestSuite of(List<TestFile> files) {
        return new TestSuite(files, test -> true, false);
    }

    /** The tests that are to be run, those to be skipped included. */
    public List<PolicyTest> tests() {
        return files.stream().flatMap(file -> testsOf(file).stream()).toList();
    }

    /** Runs them. Readable files none of whose tests pass the filter are left out. */
    public TestRun run(TestRunner runner, Listener listener) {
        List<TestFile> concerned = files.stream()
                .filter(file -> !file.problems().isEmpty() || !testsOf(file).isEmpty())
                .toList();
        List<FileOutcome> outcomes = new ArrayList<>();
        boolean goOn = true;
        for (int i = 0; i < concerned.size() && goOn; i++) {
            FileOutcome outcome = run(concerned.get(i), runner, listener);
            outcomes.add(outcome);
            goOn = !failFast || outcome.totals().successful();
        }
        Duration time = outcomes.stream().map(FileOutcome::time).reduce(Duration.ZERO, Duration::plus);
        return new TestRun(outcomes, time);
    }

    private FileOutcome run(TestFile file, TestRunner runner, Listener listener) {
        listener.begin(file);
        List<TestOutcome> outcomes = new ArrayList<>();
        boolean goOn = !failFast || file.problems().isEmpty();
        List<PolicyTest> tests = testsOf(file);
        for (int i = 0; i < tests.size() && goOn; i++) {
            TestOutcome outcome = runner.run(tests.get(i));
            listener.end(outcome);
            outcomes.add(outcome);
            goOn = !failFast || outcome.status() == TestStatus.PASSED || outcome.status() == TestStatus.SKIPPED;
        }
        return new FileOutcome(file, outcomes);
    }

    private List<PolicyTest> testsOf(TestFile file) {
        return file.testsToRun().stream().filter(filter).toList();
    }
}
