package io.github.iamevaluator.cloudtrail;

import java.time.Instant;
import java.util.Optional;

/**
 * Which call a record is about.
 *
 * @param id {@code eventID}; empty if it has none
 * @param sharedId {@code sharedEventID}, the same in the records of all accounts that a call concerns
 * @param time when it was made
 * @param source the host of the service, for example {@code s3.amazonaws.com}
 * @param name the operation, as recorded
 * @param region the region it was made to; empty if not said
 * @param account the account whose record this is; empty if not said
 * @param errorCode why it failed, if it did
 * @since 0.1.0
 */
public record RecordedEvent(
        String id,
        Optional<String> sharedId,
        Instant time,
        String source,
        String name,
        String region,
        String account,
        Optional<String> errorCode) {

    /** What tells the records of one call from those of all others; empty if nothing does. */
    public String identity() {
        return sharedId.orElse(id);
    }
}
