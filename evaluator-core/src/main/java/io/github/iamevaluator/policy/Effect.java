package io.github.iamevaluator.policy;

/**
 * What a statement does when it applies.
 *
 * @since 0.1.0
 */
public enum Effect {
    /** {@code "Allow"}. */
    ALLOW,
    /** {@code "Deny"}. */
    DENY
}
