package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.Comparison;
import io.github.iamevaluator.scenario.Expectation;
import io.github.iamevaluator.scenario.ScenarioResult.Decided;
import io.github.iamevaluator.scenario.ScenarioResult.Difference;
import io.github.iamevaluator.scenario.ScenarioResult.Failed;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Runs tests.
 *
 * <p>Passing costs one decision a check; a failure is decided again to find out why. Safe to share between threads.
 *
 * @since 0.1.0
 */
public final class TestRunner {

    private final LongSupplier nanoseconds;

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
            return check.expected()
                    .fold(
                            can -> can(check, can.because(), actual),
                            cannot -> cannot(check, cannot.because(), actual),
                            scenario -> scenario(check, scenario.expectation(), actual));
        } catch (InvalidRequestException refused) {
            return refused(check, refused.error().code(), List.of(ReadProblems.of(refused, check.at())));
        } catch (PolicyParseException broken) {
            return refused(check, InputError.POLICY_ERRORS.code(), broken.problems());
        }
    }

    private static TestStatus worst(List<CheckOutcome> checks) {
        if (checks.stream().anyMatch(check -> check.status() == TestStatus.INVALID)) {
            return TestStatus.INVALID;
        }
        boolean failed = checks.stream().anyMatch(check -> check.status() == TestStatus.FAILED);
        return failed ? TestStatus.FAILED : TestStatus.PASSED;
    }

    private static CheckOutcome can(PolicyCheck check, ExpectedReason because, EvaluationResult actual) {
        Optional<CheckResult> set =
                actual.checks().stream().filter(CheckResult::resourceIsSet).findFirst();
        if (set.isPresent()) {
            return CheckOutcome.invalid(check, List.of(aboutSet(check, set.get())));
        }
        boolean allowed = actual.decision() == Decision.ALLOWED;
        return allowed && because.holds(actual)
                ? CheckOutcome.passed(check, Optional.of(actual))
                : failed(check, actual, words("allowed", because), allowed ? Optional.empty() : Optional.of(true));
    }

    private static CheckOutcome cannot(PolicyCheck check, ExpectedReason because, EvaluationResult actual) {
        boolean denied = switch (actual.decision()) {
            case IMPLICIT_DENY, EXPLICIT_DENY -> true;
            case ALLOWED, UNDECIDED -> false;
        };
        return denied && because.holds(actual)
                ? CheckOutcome.passed(check, Optional.of(actual))
                : failed(check, actual, words(denied(actual), because), denied ? Optional.empty() : Optional.of(false));
    }

    private static String denied(EvaluationResult actual) {
        boolean set = actual.checks().stream().anyMatch(CheckResult::resourceIsSet);
        return set ? "denied for all of the set" : "denied";
    }

    private static String words(String decision, ExpectedReason because) {
        return because.equals(ExpectedReason.ANY) ? decision : decision + ", because: " + because.describe();
    }

    private static CheckOutcome scenario(PolicyCheck check, Expectation expected, EvaluationResult actual) {
        List<Difference> differences = Comparison.differences(expected, new Decided(actual));
        if (differences.isEmpty()) {
            return CheckOutcome.passed(check, Optional.of(actual));
        }
        String words = differences.stream()
                .map(difference ->
                        difference.field() + " " + difference.expected() + " (not " + difference.actual() + ")")
                .collect(Collectors.joining(", "));
        Optional<Boolean> wanted = expected.fold(
                decision -> Optional.of(decision.decision())
                        .filter(wish -> wish != actual.decision() && wish != Decision.UNDECIDED)
                        .map(wish -> wish == Decision.ALLOWED),
                error -> Optional.empty());
        return failed(check, actual, words, wanted);
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

    private static CheckOutcome failed(
            PolicyCheck check, EvaluationResult actual, String expected, Optional<Boolean> wantAllowed) {
        FailureReport report =
                new FailureReport(check, check.policies().prepared().explain(check.request()));
        return CheckOutcome.failed(check, Optional.of(actual), report.failure(expected, wantAllowed));
    }

    private static Problem aboutSet(PolicyCheck check, CheckResult set) {
        return new Problem(
                "resource-is-set",
                check.at(),
                "\"" + set.resource() + "\" is a set of resources, and that " + set.action()
                        + " is allowed on one of them says nothing of the others",
                "name a resource under \"on\", or ask with \"cannot\", which means none of them");
    }
}
