package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a test ended.
 *
 * @param test the test
 * @param status invalid if any of its checks is, else failed if any is
 * @param checks one for each of its checks; none if it was skipped or cannot be run
 * @param time how long it took
 * @since 0.1.0
 */
public record TestOutcome(PolicyTest test, TestStatus status, List<CheckOutcome> checks, Duration time) {

    /** Copies the list. */
    public TestOutcome {
        checks = List.copyOf(checks);
    }

    /** The failures of its checks. */
    public List<TestFailure> failures() {
        return checks.stream().flatMap(check -> check.failure().stream()).toList();
    }

    /** Why it, or one of its checks, could not be run. */
    public List<Problem> problems() {
        return Stream.concat(test.problems().stream(), checks.stream().flatMap(check -> check.problems().stream()))
                .toList();
    }
}
