package io.github.iamevaluator.scenario.tests;

import java.time.Duration;
import java.util.List;

/**
 * What came out of a run.
 *
 * @param files each file with its outcomes, in the order run
 * @param time how long it took
 * @since 0.1.0
 */
public record TestRun(List<FileOutcome> files, Duration time) {

    /** Copies the list. */
    public TestRun {
        files = List.copyOf(files);
    }

    /**
     * What came out of a file.
     *
     * @param file the file
     * @param tests the outcomes of its tests that were run, those that are skipped included
     */
    public record FileOutcome(TestFile file, List<TestOutcome> tests) {

        /** Copies the list. */
        public FileOutcome {
            tests = List.copyOf(tests);
        }

        /** How many ended how. */
        public TestTotals totals() {
            return TestTotals.of(tests, file.problems().isEmpty() ? 0 : 1);
        }

        /** How long its tests took. */
        public Duration time() {
            return tests.stream().map(TestOutcome::time).reduce(Duration.ZERO, Duration::plus);
        }
    }

    /** The outcomes of all files. */
    public List<TestOutcome> outcomes() {
        return files.stream().flatMap(file -> file.tests().stream()).toList();
    }

    /** How many ended how. */
    public TestTotals totals() {
        int unreadable = (int)
                files.stream().filter(file -> !file.file().problems().isEmpty()).count();
        return TestTotals.of(outcomes(), unreadable);
    }
}
