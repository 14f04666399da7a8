package io.github.iamevaluator.scenario.tests;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How many tests ended how.
 *
 * @param passed tests
 * @param failed tests
 * @param skipped tests
 * @param invalid tests that could not be run
 * @param unreadable files whose tests could not be read
 * @since 0.1.0
 */
public record TestTotals(int passed, int failed, int skipped, int invalid, int unreadable) {

    /** The totals of some tests, and of so many files that could not be read. */
    static TestTotals of(Collection<TestOutcome> outcomes, int unreadable) {
        return new TestTotals(
                count(outcomes, TestStatus.PASSED),
                count(outcomes, TestStatus.FAILED),
                count(outcomes, TestStatus.SKIPPED),
                count(outcomes, TestStatus.INVALID),
                unreadable);
    }

    /** All tests. */
    public int tests() {
        return passed + failed + skipped + invalid;
    }

    /** Tells whether every test passed or was skipped, and every file could be read. */
    public boolean successful() {
        return failed + invalid + unreadable == 0;
    }

    /** {@code 12 tests: 10 passed, 1 failed, 1 skipped}; what there is none of is left out. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, passed, "passed");
        add(parts, failed, "failed");
        add(parts, invalid, "invalid");
        add(parts, skipped, "skipped");
        String files = unreadable == 0 ? "" : "; " + counted(unreadable, "file") + " unreadable";
        return counted(tests(), "test") + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)) + files;
    }

    private static int count(Collection<TestOutcome> outcomes, TestStatus status) {
        return (int)
                outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
