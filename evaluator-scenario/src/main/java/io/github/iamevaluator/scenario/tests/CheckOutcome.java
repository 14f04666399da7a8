package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How one check ended.
 *
 * @param check the check
 * @param status {@link TestStatus#PASSED}, {@link TestStatus#FAILED} or {@link TestStatus#INVALID}
 * @param actual the answer; empty if there was none
 * @param failure why it failed, if it did
 * @param problems why it could not be asked, if it could not
 * @since 0.1.0
 */
public record CheckOutcome(
        PolicyCheck check,
        TestStatus status,
        Optional<EvaluationResult> actual,
        Optional<TestFailure> failure,
        List<Problem> problems) {

    /** Copies the list. */
    public CheckOutcome {
        problems = List.copyOf(problems);
    }

    static CheckOutcome passed(PolicyCheck check, Optional<EvaluationResult> actual) {
        return new CheckOutcome(check, TestStatus.PASSED, actual, Optional.empty(), List.of());
    }

    static CheckOutcome failed(PolicyCheck check, Optional<EvaluationResult> actual, TestFailure failure) {
        return new CheckOutcome(check, TestStatus.FAILED, actual, Optional.of(failure), List.of());
    }

    static CheckOutcome invalid(PolicyCheck check, List<Problem> problems) {
        return new CheckOutcome(check, TestStatus.INVALID, Optional.empty(), Optional.empty(), problems);
    }
}
