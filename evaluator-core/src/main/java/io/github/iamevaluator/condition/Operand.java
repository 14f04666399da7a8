package io.github.iamevaluator.condition;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A typed constant of a policy, and what trying it comes to.
 *
 * @param matches whether a value of the request matches it
 * @param otherwise the outcome when none does
 * @param note what is wrong with it, if anything
 * @param <V> what the operator reads the request's texts as
 */
record Operand<V>(Predicate<V> matches, Outcome otherwise, Optional<ConditionNote> note) {

    /** A sound operand. */
    static <V> Operand<V> matching(Predicate<V> matches) {
        return new Operand<>(matches, Outcome.DIFFERS, Optional.empty());
    }

    /** An operand that matches nothing because something is wrong with it. */
    static <V> Operand<V> flawed(Outcome outcome, ConditionNote note) {
        return new Operand<>(value -> false, outcome, Optional.of(note));
    }

    Outcome compare(V value) {
        return matches.test(value) ? Outcome.MATCHES : otherwise;
    }
}
