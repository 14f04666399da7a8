package io.github.iamevaluator.condition;

import java.util.function.Predicate;

/** How the request's value stands to the policy's, read as {@code request OP policy} (COND-33, COND-36). */
enum Comparison {
    EQUALS,
    LESS_THAN,
    LESS_THAN_EQUALS,
    GREATER_THAN,
    GREATER_THAN_EQUALS;

    /** Tells of a value of the request whether it stands so to a value of the policy. */
    <V extends Comparable<V>> Predicate<V> to(V wanted) {
        return value -> holds(value.compareTo(wanted));
    }

    private boolean holds(int order) {
        return switch (this) {
            case EQUALS -> order == 0;
            case LESS_THAN -> order < 0;
            case LESS_THAN_EQUALS -> order <= 0;
            case GREATER_THAN -> order > 0;
            case GREATER_THAN_EQUALS -> order >= 0;
        };
    }
}
