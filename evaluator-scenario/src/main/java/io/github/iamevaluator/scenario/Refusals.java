package io.github.iamevaluator.scenario;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.Question.Refused;
import io.github.iamevaluator.scenario.input.ReadProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects why a question cannot be asked: errors of the request come before those of policies. */
final class Refusals {

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

    /** A refused request as the refusal of a question. */
    static Refused refused(InvalidRequestException error, SourceLocation at) {
        return new Refused(error.error().code(), List.of(ReadProblems.of(error, at)));
    }
}
