package io.github.iamevaluator.policy;

/**
 * One entry of a Resource or NotResource element, as written.
 *
 * @param text an ARN with wildcards and policy variables, or {@code *}
 * @since 0.1.0
 */
public record ResourcePattern(String text) {}
