package io.github.iamevaluator.spark;

import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedEvent;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of CloudTrail and asks again what its records tell: a row a record, and a row for what cannot be read.
 *
 * @param asking asks it
 */
record TrailQuestions(Asking asking) implements Serializable {

    /** What is known of the call; before the answer. */
    static final StructType EVENT = new StructType()
            .add("place", DataTypes.StringType, false)
            .add("event", DataTypes.StringType)
            .add("time", DataTypes.TimestampType)
            .add("source", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add("account", DataTypes.StringType)
            .add(RequestColumns.PRINCIPAL, DataTypes.StringType)
            .add(RequestColumns.ACTION, DataTypes.StringType)
            .add("resources", DataTypes.createArrayType(DataTypes.StringType, false))
            .add("recorded", DataTypes.StringType);

    /** The records of a file, whose path and content the row has; memory: the file, packed, and its rows. */
    Iterator<Row> answered(Row file) {
        String path = file.getString(0);
        Rows rows = new Rows(asking, asking.first().events());
        try {
            CloudTrailReader.create().read(path, new ByteArrayInputStream(file.getAs(1)), rows);
        } catch (IOException error) {
            rows.unreadable(path, path + ": it cannot be read (" + error.getMessage() + ")");
        }
        return rows.made.iterator();
    }

    /** Makes a row of whatever is read. */
    private static final class Rows implements TrailListener {
        private final Asking asking;
        private final CloudTrailEvents events;
        private final List<Row> made = new ArrayList<>();

        Rows(Asking asking, CloudTrailEvents events) {
            this.asking = asking;
            this.events = events;
        }

        @Override
        public void record(TrailRecord record) {
            String place = record.at().toString();
            made.add(events.read(record).fold(asked -> asked(place, asked), rejected -> rejected(place, rejected)));
        }

        @Override
        public void problem(TrailProblem problem) {
            unreadable(problem.at().toString(), problem.toString());
        }

        void unreadable(String place, String message) {
            made.add(row(
                    place,
                    Optional.empty(),
                    Optional.empty(),
                    null,
                    null,
                    asking.rejected("unreadable.record", message)));
        }

        private Row asked(String place, RecordedRequest recorded) {
            AccessRequest request = recorded.request();
            return row(
                    place,
                    Optional.of(recorded.event()),
                    Optional.of(request.principal()),
                    request,
                    recorded.outcome().label(),
                    asking.ask(first -> request));
        }

        private Row rejected(String place, RejectedRecord record) {
            return row(
                    place,
                    record.event(),
                    record.principal(),
                    null,
                    record.outcome().label(),
                    asking.rejected(
                            record.reason().name(),
                            place + ": " + record.reason().label() + ": " + record.subject()));
        }

        private static Row row(
                String place,
                Optional<RecordedEvent> event,
                Optional<Principal> principal,
                @Nullable AccessRequest request,
                @Nullable String outcome,
                @Nullable Object[] answer) {
            @Nullable Object[] values = new @Nullable Object[EVENT.size() + answer.length];
            values[0] = place;
            values[1] = event.map(RecordedEvent::identity)
                    .filter(identity -> !identity.isEmpty())
                    .orElse(null);
            values[2] = event.map(call -> Timestamp.from(call.time())).orElse(null);
            values[3] = event.map(RecordedEvent::source).orElse(null);
            values[4] = event.map(RecordedEvent::name).orElse(null);
            values[5] = event.map(RecordedEvent::account).orElse(null);
            values[6] = principal.map(Principal::text).orElse(null);
            values[7] = request == null ? null : request.action();
            values[8] = request == null
                    ? null
                    : request.resources().stream().map(ResourceTarget::arn).toArray(String[]::new);
            values[9] = outcome;
            System.arraycopy(answer, 0, values, EVENT.size(), answer.length);
            return RowFactory.create(values);
        }
    }
}
