package io.github.iamevaluator.spark;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Spark answers to CloudTrail is what one machine answers, record by record. */
final class ManyRecordsTest {

    private static final SparkSession SPARK = Sessions.local();
    private static final BulkSettings SETTINGS =
            BulkSettings.asOf(Instant.parse("2026-11-22T12:00:00Z")).withUnknownActionsMatched(true);
    private static final BulkDecisions ACME = BulkDecisions.of(SPARK, SETTINGS, Sessions.acme());
    private static final Path FIXTURE =
            Path.of("../fixtures/cloudtrail/acme").toAbsolutePath().normalize();
    private static final int FILES = 12;
    /** In each file. All together are more with {@code -Diam.records=1000000}. */
    private static final int RECORDS = Integer.getInteger("iam.records", 24_000) / FILES;

    @TempDir
    private static Path folder = Path.of("");

    private static Map<String, String> oneMachine = Map.of();

    @BeforeAll
    static void write() throws IOException {
        for (int file = 0; file < FILES; file++) {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                events.add(event(file * RECORDS + i));
            }
            Files.write(folder.resolve("part-%02d.json.gz".formatted(file)), RecordedEvents.packed(events));
        }
        oneMachine = byPlace(TrailOnOneMachine.answers(SETTINGS, Path.of(Sessions.ACME), folder));
    }

    @AfterAll
    static void close() {
        ACME.close();
    }

    @Test
    void eachCallIsAnsweredAsOnOneMachine() {
        List<String> answers =
                answers(decide(folder, RecordedUnit.CALL)).as(Encoders.STRING()).collectAsList();

        assertThat(byPlace(answers)).isEqualTo(oneMachine);
        assertThat(oneMachine.values())
                .contains("allowed", "explicitDeny", "implicitDeny", "DUPLICATE", "UNKNOWN_EVENT");
    }

    @Test
    void eachRecordIsAnsweredAlsoThatOfACallRecordedBefore() {
        Dataset<Row> answers = decide(folder, RecordedUnit.RECORD);

        assertThat(answers.count()).isEqualTo((long) FILES * RECORDS);
        assertThat(answers.where("rejected.code = 'DUPLICATE'").isEmpty()).isTrue();
    }

    @Test
    void eachQuestionIsAnsweredOnceForAllCallsThatAskIt() {
        List<Row> answers = decide(folder, RecordedUnit.QUESTION)
                .selectExpr("substring(place, 6) as place", "nvl(decision, rejected.code) as answer", "requests")
                .collectAsList();

        assertThat(answers.stream().filter(row -> row.getLong(2) > 1)).hasSizeLessThan(FILES * RECORDS / 4);
        assertThat(answers).allSatisfy(row -> assertThat(row.getString(1)).isEqualTo(answerAt(row)));
        assertThat(answers.stream()
                        .collect(groupingBy(row -> row.getString(1), Collectors.summingLong(row -> row.getLong(2)))))
                .isEqualTo(oneMachine.values().stream().collect(groupingBy(Function.identity(), counting())));
    }

    @Test
    void theTrailOfAcmeIsDecidedAsOnOneMachine() {
        List<String> expected = TrailOnOneMachine.answers(SETTINGS, Path.of(Sessions.ACME), FIXTURE);

        assertThat(answers(decide(FIXTURE, RecordedUnit.CALL))
                        .as(Encoders.STRING())
                        .collectAsList())
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String answerAt(Row row) {
        return oneMachine.getOrDefault(row.getString(0), "no such place");
    }

    private static Dataset<Row> decide(Path trail, RecordedUnit unit) {
        return ACME.decideCloudTrail(CloudTrailFiles.JSON.read(SPARK, trail.toString()), unit, Reasons.NONE);
    }

    /** For each record its place, without {@code file:}, and its answer. */
    private static Dataset<Row> answers(Dataset<Row> decided) {
        return decided.selectExpr("concat(substring(place, 6), ' ', nvl(decision, rejected.code))");
    }

    private static Map<String, String> byPlace(List<String> answers) {
        Map<String, String> byPlace = new TreeMap<>();
        for (String answer : answers) {
            int space = answer.lastIndexOf(' ');
            byPlace.put(answer.substring(0, space), answer.substring(space + 1));
        }
        assertThat(byPlace).hasSameSizeAs(answers);
        return byPlace;
    }

    /** One of twelve kinds; one call in ten is recorded again, some in another account first. */
    private static String event(int number) {
        int call = number % 10 == 9 ? number / 3 : number;
        String time = "2026-11-20T%02d:%02d:%02dZ".formatted(call / 3600 % 24, call / 60 % 60, call % 60);
        String region = call % 4 == 0 ? "us-west-2" : "eu-west-1";
        String event = switch (call % 6) {
            case 0, 1 ->
                event(call, time, region, "lambda", "UpdateFunctionCode20150331v2", "'functionName':'checkout'");
            case 2 -> event(call, time, region, "s3", "PutObject", "'bucketName':'acme-www','key':'" + call % 7 + "'");
            case 3 -> event(call, time, region, "s3", "GetObject", "'bucketName':'acme-artifacts','key':'app'");
            case 4 -> event(call, time, region, "ec2", "DescribeInstances", "'maxResults':" + call);
            default -> event(call, time, region, "skynet", "Begin", "'x':'" + call + "'");
        };
        return number % 10 == 9 || call % 21 != 3 ? event : RecordedEvents.ofAnotherAccount(event);
    }

    private static String event(int call, String time, String region, String service, String name, String parameters) {
        return RecordedEvents.event("e" + call, time, region, service, name, parameters);
    }
}
