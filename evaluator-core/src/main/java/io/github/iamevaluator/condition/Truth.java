package io.github.iamevaluator.condition;

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
    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }
}
