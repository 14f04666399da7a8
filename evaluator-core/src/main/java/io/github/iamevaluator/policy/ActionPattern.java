package io.github.iamevaluator.policy;

/**
 * One entry of an Action or NotAction element, as written.
 *
 * @param text for example {@code s3:Get*}
 * @since 0.1.0
 */
public record ActionPattern(String text) {}
