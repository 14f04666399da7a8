package io.github.iamevaluator.scenario;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.Question.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects why a question cannot be asked: errors of the request come before those of policies. */
final class Refusals {

    private static final String SEPARATOR = "; ";

    private Optional<Refused> request = Optional.empty();
    private final List<Problem> policyProblems = new ArrayList<>();

    /** The result of making a part of the request; empty, and remembered, if that is refused. */
    <T> Optional<T> attempt(SourceLocation at, Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (InvalidRequestException error) {
            if (request.isEmpty()) {
                request = Optional.of(refused(error, at));
            }
            return Optional.empty();
        }
    }

    /** Problems of a policy. */
    void policy(List<Problem> problems) {
        policyProblems.addAll(problems);
    }

    /** Why the question cannot be asked, if it cannot. */
    Optional<Refused> found() {
        return request.or(() -> policyProblems.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(InputError.POLICY_ERRORS.code(), policyProblems)));
    }

    /** A refused request as the refusal of a question; the message says what is wrong and how to mend it. */
    static Refused refused(InvalidRequestException error, SourceLocation at) {
        String message = Objects.requireNonNullElse(error.getMessage(), "");
        int end = message.lastIndexOf(SEPARATOR);
        String what = end < 0 ? message : message.substring(0, end);
        String mend = end < 0 ? "correct the request" : message.substring(end + SEPARATOR.length());
        String code = error.error().code();
        return new Refused(code, List.of(new Problem(code, at, what, mend)));
    }
}
