package io.github.iamevaluator.cli.whatif;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often a request was made, and when last.
 *
 * @param count how often
 * @param last when last, if that is recorded
 */
record Use(long count, Optional<Instant> last) {

    /** Both together. */
    Use and(Use other) {
        Optional<Instant> later =
                Stream.of(last, other.last).flatMap(Optional::stream).max(Instant::compareTo);
        return new Use(count + other.count, later);
    }

    /** {@code used 3 times, last 2026-11-20T08:25:00Z}, or {@code asked 3 times} of what nobody recorded. */
    String words() {
        return (last.isPresent() ? "used " : "asked ")
                + times()
                + last.map(when -> ", last " + when).orElse("");
    }

    /** {@code 3 times}. */
    String times() {
        return count + (count == 1 ? " time" : " times");
    }

    /** Tells whether there is something to tell: that it was recorded, or that somebody asked it more than once. */
    boolean matters() {
        return last.isPresent() || count > 1;
    }
}
