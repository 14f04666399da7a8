package io.github.iamevaluator.context;

import io.github.iamevaluator.request.ContextValue;
import java.time.Instant;

/**
 * The keys that the clock fills, all through a second (REQ-8).
 *
 * @param epochSecond the second
 * @param currentTime {@code aws:CurrentTime}
 * @param epochTime {@code aws:EpochTime}
 */
record ClockKeys(long epochSecond, ContextValue currentTime, ContextValue epochTime) {

    static ClockKeys of(Instant now) {
        long second = now.getEpochSecond();
        return new ClockKeys(
                second,
                ContextValue.of(Instant.ofEpochSecond(second).toString()),
                ContextValue.of(Long.toString(second)));
    }

    /** Tells whether they still hold. */
    boolean holdAt(Instant now) {
        return now.getEpochSecond() == epochSecond;
    }
}
