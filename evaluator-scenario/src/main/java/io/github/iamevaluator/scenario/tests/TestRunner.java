package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.Comparison;
import io.github.iamevaluator.scenario.ScenarioResult.Failed;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Runs tests.
 *
 * <p>Passing costs one decision a check; a failure is decided again to find out why, the first {@value
 * #MOST_STATEMENT_SEARCHES} also with changed policies. Safe to share between threads.
 *
 * @since 0.1.0
 */
public final class TestRunner {

    /** For how many failures of a run changed policies are made to find the statement that would have to change. */
    private static final int MOST_STATEMENT_SEARCHES = 200;

    private final LongSupplier nanoseconds;
    private final AtomicInteger statementSearches = new AtomicInteger();

    private TestRunner(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** A runner that takes the time by the system's clock. */
    public static TestRunner create() {
        return withClock(System::nanoTime);
    }

    /** A runner that takes the time by another clock. */
    public static TestRunner withClock(LongSupplier nanoseconds) {
        return new TestRunner(nanoseconds);
    }

    /** Runs a test, unless it is to be skipped or cannot be run. */
    public TestOutcome run(PolicyTest test) {
        if (test.skip().isPresent()) {
            return new TestOutcome(test, TestStatus.SKIPPED, List.of(), Duration.ZERO);
        }
        if (!test.problems().isEmpty()) {
            return new TestOutcome(test, TestStatus.INVALID, List.of(), Duration.ZERO);
        }
        long start = nanoseconds.getAsLong();
        List<CheckOutcome> checks = test.checks().stream().map(this::run).toList();
        return new TestOutcome(test, worst(checks), checks, Duration.ofNanos(nanoseconds.getAsLong() - start));
    }

    /** Runs one check. */
    public CheckOutcome run(PolicyCheck check) {
        try {
            EvaluationResult actual = check.policies().prepared().evaluate(check.request());
            return outcome(check, actual, Judgement.of(check, actual));
        } catch (InvalidRequestException refused) {
            return refused(check, refused.error().code(), List.of(ReadProblems.of(refused, check.at())));
        } catch (PolicyParseException broken) {
            return refused(check, InputError.POLICY_ERRORS.code(), broken.problems());
        }
    }

    /** How one check ends, without finding out why: one decision, whatever comes of it. */
    public TestStatus statusOf(PolicyCheck check) {
        try {
            EvaluationResult actual = check.policies().prepared().evaluate(check.request());
            return Judgement.of(check, actual).status();
        } catch (InvalidRequestException refused) {
            return refused(check, refused.error().code(), List.of()).status();
        } catch (PolicyParseException broken) {
            return refused(check, InputError.POLICY_ERRORS.code(), List.of()).status();
        }
    }

    private static TestStatus worst(List<CheckOutcome> checks) {
        if (checks.stream().anyMatch(check -> check.status() == TestStatus.INVALID)) {
            return TestStatus.INVALID;
        }
        boolean failed = checks.stream().anyMatch(check -> check.status() == TestStatus.FAILED);
        return failed ? TestStatus.FAILED : TestStatus.PASSED;
    }

    private CheckOutcome outcome(PolicyCheck check, EvaluationResult actual, Judgement judgement) {
        return switch (judgement.status()) {
            case PASSED, SKIPPED -> CheckOutcome.passed(check, Optional.of(actual));
            case INVALID -> CheckOutcome.invalid(check, judgement.problems());
            case FAILED -> {
                FailureReport report = new FailureReport(
                        check,
                        check.policies().prepared().explain(check.request()),
                        statementSearches.incrementAndGet() <= MOST_STATEMENT_SEARCHES);
                yield CheckOutcome.failed(
                        check, Optional.of(actual), report.failure(judgement.expected(), judgement.wantAllowed()));
            }
        };
    }

    /** An input error, which only a scenario may expect. */
    private static CheckOutcome refused(PolicyCheck check, String code, List<Problem> problems) {
        boolean expected = check.expected()
                .fold(
                        can -> false,
                        cannot -> false,
                        scenario -> Comparison.differences(scenario.expectation(), new Failed(code, problems))
                                .isEmpty());
        return expected ? CheckOutcome.passed(check, Optional.empty()) : CheckOutcome.invalid(check, problems);
    }
}
