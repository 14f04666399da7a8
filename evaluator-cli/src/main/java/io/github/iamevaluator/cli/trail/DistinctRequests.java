package io.github.iamevaluator.cli.trail;

import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.Reading;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.cloudtrail.TrailWork;
import io.github.iamevaluator.replay.DistinctRecords;
import java.util.function.Consumer;

/** Hands on the recorded requests, each call once, and what is none. */
public final class DistinctRequests implements TrailWork<Reading> {

    private final CloudTrailEvents events;
    private final DistinctRecords records;
    private final Consumer<RecordedRequest> requests;
    private final Consumer<RejectedRecord> rejected;

    /** Requests to one, all else to the other. */
    public DistinctRequests(
            CloudTrailEvents events, Consumer<RecordedRequest> requests, Consumer<RejectedRecord> rejected) {
        this.events = events;
        this.records = new DistinctRecords(events);
        this.requests = requests;
        this.rejected = rejected;
    }

    @Override
    public Reading work(TrailRecord record) {
        return events.read(record);
    }

    @Override
    public void accept(Reading reading) {
        records.distinct(reading)
                .fold(
                        request -> {
                            requests.accept(request);
                            return true;
                        },
                        refused -> {
                            rejected.accept(refused);
                            return false;
                        });
    }

    @Override
    public void problem(TrailProblem problem) {
        // told by whoever reads
    }
}
