package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.CheckResult;
import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.Comparison;
import io.github.iamevaluator.scenario.Expectation;
import io.github.iamevaluator.scenario.ScenarioResult.Decided;
import io.github.iamevaluator.scenario.ScenarioResult.Difference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether an answer is the one that a check expects.
 *
 * @param status passed, failed or invalid
 * @param expected of a failure: the answer expected, in words
 * @param wantAllowed of a failure: the decision wanted; empty if the decision is right and something else is not
 * @param problems why the check makes no sense, if it does not
 */
record Judgement(TestStatus status, String expected, Optional<Boolean> wantAllowed, List<Problem> problems) {

    private static final Judgement PASSED = new Judgement(TestStatus.PASSED, "", Optional.empty(), List.of());

    /** The judgement on an answer. */
    static Judgement of(PolicyCheck check, EvaluationResult actual) {
        return check.expected()
                .fold(
                        can -> can(check, can.because(), actual),
                        cannot -> cannot(cannot.because(), actual),
                        scenario -> scenario(scenario.expectation(), actual));
    }

    private static Judgement can(PolicyCheck check, ExpectedReason because, EvaluationResult actual) {
        Optional<CheckResult> set =
                actual.checks().stream().filter(CheckResult::resourceIsSet).findFirst();
        if (set.isPresent()) {
            return new Judgement(TestStatus.INVALID, "", Optional.empty(), List.of(aboutSet(check, set.get())));
        }
        boolean allowed = actual.decision() == Decision.ALLOWED;
        return allowed && because.holds(actual)
                ? PASSED
                : failed(words("allowed", because), allowed ? Optional.empty() : Optional.of(true));
    }

    private static Judgement cannot(ExpectedReason because, EvaluationResult actual) {
        boolean denied = switch (actual.decision()) {
            case IMPLICIT_DENY, EXPLICIT_DENY -> true;
            case ALLOWED, UNDECIDED -> false;
        };
        return denied && because.holds(actual)
                ? PASSED
                : failed(words(denied(actual), because), denied ? Optional.empty() : Optional.of(false));
    }

    private static Judgement scenario(Expectation expected, EvaluationResult actual) {
        List<Difference> differences = Comparison.differences(expected, new Decided(actual));
        if (differences.isEmpty()) {
            return PASSED;
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
        return failed(words, wanted);
    }

    private static Judgement failed(String expected, Optional<Boolean> wantAllowed) {
        return new Judgement(TestStatus.FAILED, expected, wantAllowed, List.of());
    }

    private static String denied(EvaluationResult actual) {
        boolean set = actual.checks().stream().anyMatch(CheckResult::resourceIsSet);
        return set ? "denied for all of the set" : "denied";
    }

    private static String words(String decision, ExpectedReason because) {
        return because.equals(ExpectedReason.ANY) ? decision : decision + ", because: " + because.describe();
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
