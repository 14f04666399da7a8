package io.github.iamevaluator.policy;

/**
 * The set operator in front of a condition operator (COND-20).
 *
 * @since 0.1.0
 */
public enum Quantifier {
    /** No prefix: the key must be single-valued (COND-8). */
    NONE(""),
    /** {@code ForAllValues:}. */
    FOR_ALL_VALUES("ForAllValues:"),
    /** {@code ForAnyValue:}. */
    FOR_ANY_VALUE("ForAnyValue:");

    private final String prefix;

    Quantifier(String prefix) {
        this.prefix = prefix;
    }

    /** How it is written, colon included. */
    public String prefix() {
        return prefix;
    }
}
