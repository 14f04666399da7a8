package io.github.iamevaluator.leastprivilege;

import java.time.Instant;

/**
 * That something was used.
 *
 * @param count how often
 * @param first when first
 * @param last when last
 * @since 0.1.0
 */
public record Evidence(long count, Instant first, Instant last) {

    /** One use. */
    static Evidence of(Instant time) {
        return new Evidence(1, time, time);
    }

    /** Both together. */
    Evidence plus(Evidence other) {
        return new Evidence(
                count + other.count,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
