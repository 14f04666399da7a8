package io.github.iamevaluator.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import io.github.iamevaluator.cloudtrail.RejectionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** From files of CloudTrail to answers: read, then each call once, then perhaps each question once, then decided. */
final class RecordedCalls {

    static final String LAST_TIME = "lastTime";

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

    private RecordedCalls() {}

    /** The answers to what the files record. */
    static Dataset<Row> answered(Dataset<Row> files, RecordedUnit unit, Asking asking) {
        return switch (unit) {
            case RECORD -> answered(read(files, asking, List.of()), EVENT, asking);
            case CALL -> answered(eachCallOnce(read(files, asking, List.of())), EVENT, asking);
            case QUESTION -> {
                List<String> ignored =
                        MomentaryKeys.notAskedFor(asking.policies().value());
                Dataset<Row> questions = eachQuestionOnce(eachCallOnce(read(files, asking, ignored)));
                StructType given = EVENT.add(DistinctRequests.REQUESTS, DataTypes.LongType, false)
                        .add(LAST_TIME, DataTypes.TimestampType);
                yield answered(questions, given, asking);
            }
        };
    }

    private static Dataset<Row> read(Dataset<Row> files, Asking asking, List<String> ignored) {
        TrailQuestions questions = new TrailQuestions(asking, ignored);
        boolean records = List.of(files.columns()).contains(RequestColumns.RECORD);
        FlatMapFunction<Row, Row> reader = records ? questions::readRecord : questions::readFile;
        return files.flatMap(reader, Encoders.row(TrailQuestions.RECORD));
    }

    /**
     * Rejects what records a call that was recorded before, in the order of files and records, by a record that said as much
     * of the caller: one that does not name the caller does not hide the one of the caller's own account (as {@link
     * io.github.iamevaluator.replay.DistinctRecords} does it on one machine).
     */
    private static Dataset<Row> eachCallOnce(Dataset<Row> records) {
        WindowSpec earlier = Window.partitionBy(coalesce(col("event"), col("place")))
                .orderBy(TrailQuestions.FILE, TrailQuestions.NUMBER)
                .rowsBetween(Window.unboundedPreceding(), -1);
        Column known = coalesce(max(col(TrailQuestions.SAYS)).over(earlier), lit(0))
                .geq(greatest(col(TrailQuestions.SAYS), lit(1)));
        Column rejection = struct(
                lit(RejectionReason.DUPLICATE.name()).as("code"),
                concat(
                                col("place"),
                                lit(": " + RejectionReason.DUPLICATE.label() + ": "),
                                col("source"),
                                lit(" "),
                                col("name"))
                        .as("message"));
        return records.withColumn("known", known)
                .withColumn(Answers.REJECTED, when(col("known"), rejection).otherwise(col(Answers.REJECTED)))
                .withColumn(
                        TrailQuestions.QUESTION, when(col("known"), lit(null)).otherwise(col(TrailQuestions.QUESTION)))
                .drop("known");
    }

    /** The first record of each question, with their number and the time of the last; what is none stays as it is. */
    private static Dataset<Row> eachQuestionOnce(Dataset<Row> records) {
        List<Column> first = new ArrayList<>(List.of(col("time")));
        Stream.of(EVENT.fieldNames()).filter(name -> !name.equals("time")).forEach(name -> first.add(col(name)));
        Column key = coalesce(col(TrailQuestions.QUESTION), col("place").cast(DataTypes.BinaryType));
        Dataset<Row> grouped = records.groupBy(
                        key.as("key"),
                        col(TrailQuestions.QUESTION),
                        col("recorded").as("outcome"),
                        col(Answers.REJECTED))
                .agg(
                        min(struct(first.toArray(Column[]::new))).as("first"),
                        count(lit(1)).as(DistinctRequests.REQUESTS),
                        max("time").as(LAST_TIME));
        List<Column> columns = new ArrayList<>();
        Stream.of(EVENT.fieldNames())
                .forEach(name -> columns.add(col("first." + name).as(name)));
        Stream.of(DistinctRequests.REQUESTS, LAST_TIME, TrailQuestions.QUESTION, Answers.REJECTED)
                .forEach(name -> columns.add(col(name)));
        return grouped.select(columns.toArray(Column[]::new));
    }

    /** The given columns, which come first, with the answer to the question or the rejection that there is. */
    private static Dataset<Row> answered(Dataset<Row> records, StructType given, Asking asking) {
        List<Column> columns = new ArrayList<>();
        Stream.of(given.fieldNames()).forEach(name -> columns.add(col(name)));
        columns.add(col(TrailQuestions.QUESTION));
        columns.add(col(Answers.REJECTED));
        int size = given.size();
        return records.select(columns.toArray(Column[]::new))
                .map(
                        (MapFunction<Row, Row>) row -> answered(row, size, asking),
                        Encoders.row(Answers.behind(given, asking.columns())));
    }

    private static Row answered(Row row, int given, Asking asking) {
        byte[] question = row.getAs(given);
        @Nullable
        Object[] answer = question == null
                ? asking.unasked(row.getStruct(given + 1))
                : asking.ask(before -> QuestionBytes.read(question, before.environment()));
        @Nullable Object[] values = new @Nullable Object[given + answer.length];
        for (int i = 0; i < given; i++) {
            values[i] = row.get(i);
        }
        System.arraycopy(answer, 0, values, given, answer.length);
        return RowFactory.create(values);
    }
}
