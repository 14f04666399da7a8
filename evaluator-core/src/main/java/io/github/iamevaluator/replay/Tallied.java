package io.github.iamevaluator.replay;

/**
 * Something with how often it was recorded.
 *
 * @param what the thing
 * @param tally how often
 * @since 0.1.0
 */
public record Tallied<K>(K what, Tally tally) {}
