package io.github.iamevaluator.condition;

import io.github.iamevaluator.policy.Effect;

/**
 * What a condition comes to for a request.
 *
 * <p>Source: COND-1, COND-49.
 *
 * @since 0.1.0
 */
public enum Truth {
    /** The condition holds. */
    TRUE,
    /** The condition does not hold: its statement does not apply. */
    FALSE,
    /**
     * A malformed Arn operand was reached before any match (COND-49): an Allow statement does not apply; a Deny
     * statement applies if none of its other conditions is false.
     */
    INDETERMINATE;

    /** The truth of a fact. */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** Tells whether a statement of that effect applies; an indeterminate condition holds for a Deny (COND-49). */
    public boolean holdsFor(Effect effect) {
        return this == TRUE || (this == INDETERMINATE && effect == Effect.DENY);
    }

    /** False if one of the two is false, else indeterminate if one of them is, else true. */
    public Truth and(Truth other) {
        return switch (this) {
            case TRUE -> other;
            case FALSE -> FALSE;
            case INDETERMINATE -> other == FALSE ? FALSE : INDETERMINATE;
        };
    }

    /** True if one of the two is true, else indeterminate if one of them is, else false. */
    public Truth or(Truth other) {
        return switch (this) {
            case TRUE -> TRUE;
            case FALSE -> other;
            case INDETERMINATE -> other == TRUE ? TRUE : INDETERMINATE;
        };
    }
}
