package io.github.iamevaluator.whatif;

/**
 * How many requests were compared, and how it came out: {@code read} is the sum of the others but {@code unlisted}.
 *
 * @param read requests
 * @param same answered with the same access before and after
 * @param gained denied before, allowed after
 * @param lost allowed before, denied after
 * @param undecided undecided before or after, but not on both sides
 * @param stillUndecided undecided on both sides
 * @param rejected without an answer: a broken policy, or a request that cannot be asked
 * @param unlisted gained, lost or undecided beyond the bound of those that are listed one by one
 * @since 0.1.0
 */
public record Totals(
        long read,
        long same,
        long gained,
        long lost,
        long undecided,
        long stillUndecided,
        long rejected,
        long unlisted) {}
