package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.CallerBasis;
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
 * <p>A record hides those of the same call that come later and say no more of the caller than it does. One that knows the
 * caller by a unique id only does not hide the one that names the caller.
 *
 * <p>Memory is bounded: the last two million calls at least are remembered. For one thread.
 *
 * @since 0.1.0
 */
public final class DistinctRecords {

    private static final int REMEMBERED = 4 << 20;

    private final CloudTrailEvents events;
    private final SeenEvents named = new SeenEvents(REMEMBERED);
    private final SeenEvents byId = new SeenEvents(REMEMBERED);

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
        boolean duplicate =
                reading.fold(request -> wasRead(request.event().identity(), request.callerBasis()), this::wasRead);
        return duplicate ? duplicate(reading) : reading;
    }

    /** A record that does not name the caller in full must not hide the one of the caller's own account. */
    private boolean wasRead(RejectedRecord refused) {
        Optional<String> id = refused.event().map(RecordedEvent::identity).filter(text -> !text.isEmpty());
        if (id.isEmpty()) {
            return false;
        }
        return refused.principal().isPresent()
                ? wasRead(id.get(), refused.callerBasis())
                : named.contains(id.get()) || byId.contains(id.get());
    }

    private boolean wasRead(String id, CallerBasis basis) {
        return switch (basis) {
            case NAMED -> !named.add(id);
            case UNIQUE_ID -> named.contains(id) || !byId.add(id);
        };
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
        return named.forgot() || byId.forgot();
    }
}
