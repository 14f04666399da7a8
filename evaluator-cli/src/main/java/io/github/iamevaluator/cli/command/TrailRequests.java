package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.cloudtrail.CallerBasis;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.replay.DistinctRecords;
import java.util.Optional;

/** Asks what CloudTrail recorded of both sides of a change; a call that was recorded twice counts once. */
final class TrailRequests implements TrailListener {

    private final DistinctRecords records;
    private final AskedRequests asked;
    private final Progress progress;

    TrailRequests(CloudTrailEvents events, AskedRequests asked, Progress progress) {
        this.records = new DistinctRecords(events);
        this.asked = asked;
        this.progress = progress;
    }

    @Override
    public void record(TrailRecord record) {
        records.read(record).fold(recorded -> ask(recorded, record), refused -> reject(refused, record));
        progress.step();
    }

    @Override
    public void problem(TrailProblem problem) {
        if (problem.at().isRecord()) {
            asked.reject(RejectionReason.UNREADABLE.label(), problem.toString());
        } else {
            asked.tell(problem.toString());
        }
    }

    /** Asks; what the record of another account leaves out of the session might decide, so that one is passed over. */
    private boolean ask(RecordedRequest recorded, TrailRecord record) {
        if (recorded.callerBasis() == CallerBasis.UNIQUE_ID) {
            String reason = RejectionReason.UNKNOWN_CALLER.label();
            asked.passOver(
                    reason,
                    record.at() + ": " + reason + ": " + recorded.request().principal());
            return false;
        }
        asked.ask(
                recorded.request(),
                record.at().toString(),
                Optional.of(recorded.event().time()));
        asked.leaveOut(recorded.unasked(), recorded.event().time());
        return true;
    }

    private boolean reject(RejectedRecord refused, TrailRecord record) {
        String reason = refused.reason().label();
        String told = record.at() + ": " + reason + ": " + refused.subject();
        if (refused.reason().isUndecided()) {
            asked.leaveUndecided(told);
        } else {
            asked.passOver(reason, refused.reason() == RejectionReason.DUPLICATE ? "" : told);
        }
        return false;
    }
}
