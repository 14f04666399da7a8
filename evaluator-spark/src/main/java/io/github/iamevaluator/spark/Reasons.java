package io.github.iamevaluator.spark;

/**
 * Of which rows it is told what made the decision. A decision alone costs about a microsecond, its reasons many times
 * that ({@code docs/scale.md}).
 *
 * @since 0.1.0
 */
public enum Reasons {
    /** Of none. */
    NONE,
    /** Of all but those that are allowed. */
    NOT_ALLOWED,
    /** Of all. */
    ALL
}
