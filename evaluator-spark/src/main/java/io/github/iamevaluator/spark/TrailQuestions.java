package io.github.iamevaluator.spark;

import io.github.iamevaluator.cloudtrail.CallerBasis;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.Reading;
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
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Reads CloudTrail: a row for each record, with its question or why it is none, and a row for what cannot be read.
 *
 * @param asking knows the environment
 * @param ignored condition keys that no policy asks for, and that are left out of questions
 */
record TrailQuestions(Asking asking, List<String> ignored) implements Serializable {

    static final String FILE = "file";
    static final String NUMBER = "number";
    /** How much is said of the caller: 2 all, 1 a unique id, 0 nothing. */
    static final String SAYS = "says";

    static final String QUESTION = "question";

    /** What is known of a record. */
    static final StructType RECORD = RecordedCalls.EVENT
            .add(FILE, DataTypes.StringType, false)
            .add(NUMBER, DataTypes.LongType, false)
            .add(SAYS, DataTypes.IntegerType, false)
            .add(QUESTION, DataTypes.BinaryType)
            .add(Answers.REJECTED, Answers.REJECTION);

    /** A record, whose file, number and text the row has. */
    Iterator<Row> readRecord(Row record) {
        Rows rows = new Rows(asking.before().events(), ignored);
        String file = record.getString(0);
        Place place = new Place(file + ", row " + record.getLong(1), file, record.getLong(1));
        if (record.isNullAt(2)) {
            rows.unreadable(place, place.text() + ": there is no record");
        } else {
            rows.add(place, rows.events.read(record.getString(2)));
        }
        return rows.made.iterator();
    }

    /** The records of a file, whose path and content the row has; memory: the file, packed, and its rows. */
    Iterator<Row> readFile(Row file) {
        String path = file.getString(0);
        Rows rows = new Rows(asking.before().events(), ignored);
        try {
            CloudTrailReader.create().read(path, new ByteArrayInputStream(file.getAs(1)), rows);
        } catch (IOException error) {
            rows.unreadableFile(new Place(path, path, 0), path + ": it cannot be read (" + error.getMessage() + ")");
        }
        return rows.made.iterator();
    }

    /** Where a record stands, for people and to put records in order. */
    private record Place(String text, String file, long number) {
        static Place of(TrailPlace place) {
            return new Place(place.toString(), place.file(), place.record());
        }
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
            add(Place.of(record.at()), events.read(record));
        }

        void add(Place place, Reading reading) {
            made.add(reading.fold(asked -> asked(place, asked), rejected -> rejected(place, rejected)));
        }

        @Override
        public void problem(TrailProblem problem) {
            Place place = Place.of(problem.at());
            if (problem.at().isRecord()) {
                unreadable(place, problem.toString());
            } else {
                unreadableFile(place, problem.toString());
            }
        }

        void unreadable(Place place, String message) {
            reject(place, "unreadable.record", message);
        }

        /** For a file that cannot be read to its end; it is no record. */
        void unreadableFile(Place place, String message) {
            reject(place, Answers.UNREADABLE_FILE, message);
        }

        private void reject(Place place, String code, String message) {
            made.add(new Values(place)
                    .with(Answers.REJECTED, Answers.rejection(code, message))
                    .row());
        }

        private Row asked(Place place, RecordedRequest recorded) {
            AccessRequest request = recorded.request();
            return new Values(place)
                    .with(recorded.event())
                    .with(request.principal(), recorded.callerBasis())
                    .with(RequestColumns.ACTION, request.action())
                    .with(
                            "resources",
                            request.resources().stream()
                                    .map(ResourceTarget::arn)
                                    .toArray(String[]::new))
                    .with("recorded", recorded.outcome().label())
                    .with(
                            QUESTION,
                            QuestionBytes.write(request.toBuilder()
                                    .context(asked(request.context()))
                                    .build()))
                    .row();
        }

        private RequestContext asked(RequestContext context) {
            RequestContext.Builder kept = context.toBuilder();
            ignored.forEach(kept::remove);
            return kept.build();
        }

        private static Row rejected(Place place, RejectedRecord record) {
            Values values = new Values(place);
            record.event().ifPresent(values::with);
            record.principal().ifPresent(caller -> values.with(caller, record.callerBasis()));
            String message = place.text() + ": " + record.reason().label() + ": " + record.subject();
            return values.with("recorded", record.outcome().label())
                    .with(Answers.REJECTED, Answers.rejection(record.reason().name(), message))
                    .row();
        }
    }

    /** The values of a row of {@link #RECORD}. */
    private static final class Values {
        private final @Nullable Object[] values = new @Nullable Object[RECORD.size()];

        Values(Place place) {
            with("place", place.text()).with(FILE, place.file()).with(NUMBER, place.number());
            with(SAYS, 0);
        }

        Values with(String column, @Nullable Object value) {
            values[RECORD.fieldIndex(column)] = value;
            return this;
        }

        Values with(RecordedEvent event) {
            String identity = event.identity();
            return with("event", identity.isEmpty() ? null : identity)
                    .with("time", Timestamp.from(event.time()))
                    .with("source", event.source())
                    .with("name", event.name())
                    .with("account", event.account());
        }

        Values with(Principal principal, CallerBasis basis) {
            int says = switch (basis) {
                case NAMED -> 2;
                case UNIQUE_ID -> 1;
            };
            return with(SAYS, says).with(RequestColumns.PRINCIPAL, principal.text());
        }

        Row row() {
            return RowFactory.create(values);
        }
    }
}
