package io.github.iamevaluator.spark;

import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.RecordedEvent;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailPlace;
import io.github.iamevaluator.cloudtrail.TrailProblem;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
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
 * Reads a file of CloudTrail: a row for each record, with its question or why it is none, and a row for what cannot be read.
 *
 * @param asking knows the environment
 * @param ignored condition keys that no policy asks for, and that are left out of questions
 */
record TrailQuestions(Asking asking, List<String> ignored) implements Serializable {

    static final String FILE = "file";
    static final String NUMBER = "number";
    static final String NAMED = "named";
    static final String QUESTION = "question";

    /** What is known of a record. */
    static final StructType RECORD = RecordedCalls.EVENT
            .add(FILE, DataTypes.StringType, false)
            .add(NUMBER, DataTypes.LongType, false)
            .add(NAMED, DataTypes.BooleanType, false)
            .add(QUESTION, DataTypes.BinaryType)
            .add(Answers.REJECTED, Answers.REJECTION);

    /** The records of a file, whose path and content the row has; memory: the file, packed, and its rows. */
    Iterator<Row> read(Row file) {
        String path = file.getString(0);
        Rows rows = new Rows(asking.before().events(), ignored);
        try {
            CloudTrailReader.create().read(path, new ByteArrayInputStream(file.getAs(1)), rows);
        } catch (IOException error) {
            rows.unreadable(new TrailPlace(path, 0, 0), path + ": it cannot be read (" + error.getMessage() + ")");
        }
        return rows.made.iterator();
    }

    /** Makes a row of whatever is read. */
    private static final class Rows implements TrailListener {
        private final CloudTrailEvents events;
        private final List<String> ignored;
        private final List<Row> made = new ArrayList<>();

        Rows(CloudTrailEvents events, List<String> ignored) {
            this.events = events;
            this.ignored = ignored;
        }

        @Override
        public void record(TrailRecord record) {
            TrailPlace place = record.at();
            made.add(events.read(record).fold(asked -> asked(place, asked), rejected -> rejected(place, rejected)));
        }

        @Override
        public void problem(TrailProblem problem) {
            unreadable(problem.at(), problem.toString());
        }

        void unreadable(TrailPlace place, String message) {
            @Nullable Object[] values = values(place, Optional.empty(), Optional.empty());
            values[values.length - 1] = Answers.rejection("unreadable.record", message);
            made.add(RowFactory.create(values));
        }

        private Row asked(TrailPlace place, RecordedRequest recorded) {
            AccessRequest request = recorded.request();
            @Nullable Object[] values = values(place, Optional.of(recorded.event()), Optional.of(request.principal()));
            values[7] = request.action();
            values[8] = request.resources().stream().map(ResourceTarget::arn).toArray(String[]::new);
            values[9] = recorded.outcome().label();
            values[13] = QuestionBytes.write(
                    request.toBuilder().context(asked(request.context())).build());
            return RowFactory.create(values);
        }

        private RequestContext asked(RequestContext context) {
            RequestContext.Builder kept = context.toBuilder();
            ignored.forEach(kept::remove);
            return kept.build();
        }

        private Row rejected(TrailPlace place, RejectedRecord record) {
            @Nullable Object[] values = values(place, record.event(), record.principal());
            values[9] = record.outcome().label();
            values[14] = Answers.rejection(
                    record.reason().name(), place + ": " + record.reason().label() + ": " + record.subject());
            return RowFactory.create(values);
        }

        private static @Nullable Object[] values(
                TrailPlace place, Optional<RecordedEvent> event, Optional<Principal> principal) {
            @Nullable Object[] values = new @Nullable Object[RECORD.size()];
            values[0] = place.toString();
            values[1] = event.map(RecordedEvent::identity)
                    .filter(identity -> !identity.isEmpty())
                    .orElse(null);
            values[2] = event.map(call -> Timestamp.from(call.time())).orElse(null);
            values[3] = event.map(RecordedEvent::source).orElse(null);
            values[4] = event.map(RecordedEvent::name).orElse(null);
            values[5] = event.map(RecordedEvent::account).orElse(null);
            values[6] = principal.map(Principal::text).orElse(null);
            values[10] = place.file();
            values[11] = place.record();
            values[12] = principal.isPresent();
            return values;
        }
    }
}
