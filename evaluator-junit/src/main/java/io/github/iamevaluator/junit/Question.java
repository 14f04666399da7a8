package io.github.iamevaluator.junit;

import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import io.github.iamevaluator.scenario.tests.ExpectedAnswer;
import io.github.iamevaluator.scenario.tests.ExpectedReason;
import io.github.iamevaluator.scenario.tests.PolicyCheck;
import java.util.List;
import java.util.Optional;

/**
 * One caller, one action, one resource.
 *
 * @param caller a text that names the caller
 * @param action {@code prefix:Name}
 * @param resource an ARN, a pattern, or {@code *}
 * @param context of the request
 */
record Question(String caller, String action, String resource, RequestContext context) {

    /**
     * Why the answer is not the one expected; empty if it is.
     *
     * @param allowed whether the caller is to be allowed
     * @param reasons all of which must hold
     * @param at where the expectation stands
     */
    Optional<String> failure(Iam iam, boolean allowed, List<ExpectedReason> reasons, SourceLocation at) {
        try {
            Principal principal = iam.principal(caller);
            AccessRequest request = iam.timed(AccessRequest.builder(principal, action)
                    .resource(resource)
                    .context(context)
                    .build());
            List<ExpectedReason> wanted = reasons.isEmpty() ? List.of(ExpectedReason.ANY) : reasons;
            return wanted.stream()
                    .map(reason -> new PolicyCheck(
                            request, iam.policiesFor(principal), answer(allowed, reason), at, Optional.empty()))
                    .map(iam::run)
                    .flatMap(outcome -> failure(outcome, allowed).stream())
                    .findFirst();
        } catch (InvalidRequestException | PolicyParseException | IllegalArgumentException refused) {
            return Optional.of(invalid(allowed, List.of(String.valueOf(refused.getMessage()))));
        }
    }

    private Optional<String> failure(CheckOutcome outcome, boolean allowed) {
        return switch (outcome.status()) {
            case PASSED, SKIPPED -> Optional.empty();
            case FAILED -> outcome.failure().map(Failures::text);
            case INVALID ->
                Optional.of(invalid(
                        allowed,
                        outcome.problems().stream().map(Question::words).toList()));
        };
    }

    private String invalid(boolean allowed, List<String> problems) {
        return "cannot be asked: " + caller + (allowed ? " can " : " cannot ") + action + " on " + resource + "\n  "
                + String.join("\n  ", problems);
    }

    private static String words(Problem problem) {
        return problem.at().pointer().isEmpty() ? problem.what() + "; " + problem.mend() : problem.toString();
    }

    private static ExpectedAnswer answer(boolean allowed, ExpectedReason reason) {
        return allowed ? new ExpectedAnswer.Can(reason) : new ExpectedAnswer.Cannot(reason);
    }
}
