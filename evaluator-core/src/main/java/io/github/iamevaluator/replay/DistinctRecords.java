package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.Reading;
import io.github.iamevaluator.cloudtrail.RecordedEvent;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import java.util.Optional;

/**
 * Reads records, each call once: the same call may be recorded in several accounts and files.
 *
 * <p>Memory is bounded: the last two million calls at least are remembered. For one thread.
 *
 * @since 0.1.0
 */
public final class DistinctRecords {

    private static final int REMEMBERED = 4 << 20;

    private final CloudTrailEvents events;
    private final SeenEvents seen = new SeenEvents(REMEMBERED);

    /** Records of which none was read yet. */
    public DistinctRecords(CloudTrailEvents events) {
        this.events = events;
    }

    /** What a record turned out to be; a call that was read before is rejected as a duplicate. */
    public Reading read(TrailRecord record) {
        return distinct(events.read(record));
    }

    /** The same reading, or a duplicate of one that was handed in before. */
    public Reading distinct(Reading reading) {
        boolean duplicate = reading.fold(request -> !seen.add(request.event().identity()), this::wasRead);
        return duplicate ? duplicate(reading) : reading;
    }

    /** A record that does not name the caller in full must not hide the one of the caller's own account. */
    private boolean wasRead(RejectedRecord refused) {
        Optional<String> id = refused.event().map(RecordedEvent::identity).filter(text -> !text.isEmpty());
        if (id.isEmpty()) {
            return false;
        }
        return refused.principal().isPresent() ? !seen.add(id.get()) : seen.contains(id.get());
    }

    private static Reading duplicate(Reading reading) {
        Optional<RecordedEvent> event = reading.fold(request -> Optional.of(request.event()), RejectedRecord::event);
        return new RejectedRecord(
                RejectionReason.DUPLICATE,
                event.map(call -> call.source() + " " + call.name()).orElse(""),
                "",
                event,
                Optional.empty(),
                RecordedOutcome.NOT_SAID);
    }

    /** Tells whether there were too many calls to remember, so that a duplicate far away may count as a call. */
    public boolean mayMissDuplicates() {
        return seen.forgot();
    }
}
