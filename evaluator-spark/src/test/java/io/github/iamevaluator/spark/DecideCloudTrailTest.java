package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecideCloudTrailTest {

    private static final SparkSession SPARK = Sessions.local();

    private static final String IRELAND = event("e1", "eu-west-1", "lambda", "UpdateFunctionCode20150331v2");
    private static final String OREGON = event("e2", "us-west-2", "lambda", "UpdateFunctionCode20150331v2");
    private static final String UNKNOWN = event("e3", "eu-west-1", "skynet", "Begin");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void recordedCallsAreDecidedAgain() throws IOException {
        write("444444444444/CloudTrail/eu-west-1/2026/11/20/a.json.gz", packed(IRELAND, OREGON));
        write("444444444444/CloudTrail-Digest/eu-west-1/2026/11/20/d.json.gz", packed("{}"));

        Ran ran = run();

        assertThat(ran).isEqualTo(new Ran(0, "read 2, decided 2, undecided 0, rejected 0\n", ""));
        assertThat(texts("event", "action", "recorded", "decision"))
                .containsExactlyInAnyOrder(
                        "[e1,lambda:UpdateFunctionCode,allowed,allowed]",
                        "[e2,lambda:UpdateFunctionCode,allowed,explicitDeny]");
    }

    @Test
    void whatCannotBeReadIsKeptWithItsPlaceAndTheRestGoesOn() throws IOException {
        byte[] whole = packed(IRELAND, OREGON, event("e4", "eu-west-1", "s3", "x".repeat(9_000)));
        write("cut.json.gz", Arrays.copyOf(whole, whole.length - 20));
        write(
                "middle.json",
                ("{\"Records\":[" + IRELAND + ",{\"eventVersion\":tru}," + UNKNOWN + "," + OREGON + "]}")
                        .getBytes(StandardCharsets.UTF_8));
        write("not.json.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});

        Ran ran = run();

        assertThat(ran.out()).isEqualTo("read 9, decided 4, undecided 0, rejected 5\n");
        assertThat(texts("substring_index(place, '/', -1)", "rejected.code", "decision"))
                .containsExactlyInAnyOrder(
                        "[cut.json.gz, record 1 (byte 12),null,allowed]",
                        "[cut.json.gz, record 2 (byte 575),null,explicitDeny]",
                        "[cut.json.gz, record 3 (byte 1138),unreadable.record,null]",
                        "[cut.json.gz,unreadable.record,null]",
                        "[middle.json, record 1 (byte 12),null,allowed]",
                        "[middle.json, record 2 (byte 575),unreadable.record,null]",
                        "[middle.json, record 3 (byte 596),UNKNOWN_EVENT,null]",
                        "[middle.json, record 4 (byte 1136),null,explicitDeny]",
                        "[not.json.gz,unreadable.record,null]");
    }

    @Test
    void theTrailOfAcmeIsDecidedAsOnOneMachine() {
        Path trail = Path.of("../fixtures/cloudtrail/acme").toAbsolutePath().normalize();
        List<String> expected = TrailOnOneMachine.answers(Path.of(Sessions.ACME), trail);
        List<String> answers;
        try (BulkDecisions acme = BulkDecisions.of(SPARK, Sessions.acme())) {
            answers = acme.decideCloudTrail(CloudTrailFiles.read(SPARK, trail.toString()), Reasons.NONE)
                    .selectExpr("concat(substring(place, 6), ' ', coalesce(decision, rejected.code))")
                    .as(Encoders.STRING())
                    .collectAsList();
        }

        assertThat(answers).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aChangeTellsWhoWouldLoseWhatWasUsed() throws IOException {
        write("a.json", (IRELAND + "\n" + OREGON).getBytes(StandardCharsets.UTF_8));

        assertThat(run("--change", Sessions.ACME).out())
                .isEqualTo("read 2, decided 2, undecided 0, rejected 0, changed 0\n");
    }

    private Ran run(String... more) {
        String[] arguments = Arrays.copyOf(more, more.length + 6);
        String[] usual = {
            "--environment", Sessions.ACME, "--cloudtrail", folder.toString(), "--out", folder.resolve("out") + ""
        };
        System.arraycopy(usual, 0, arguments, more.length, usual.length);
        return Ran.of(DecideCloudTrail.command(), arguments);
    }

    private List<String> texts(String... columns) {
        Dataset<Row> answers = SPARK.read().parquet(folder.resolve("out").toString());
        return answers.selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] packed(String... events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("{\"Records\":[" + String.join(",", events) + "]}").getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String event(String id, String region, String service, String name) {
        return ("{'eventVersion':'1.11','eventTime':'2026-11-20T10:00:00Z','eventType':'AwsApiCall','eventID':'" + id
                        + "','awsRegion':'" + region + "','recipientAccountId':'444444444444','eventSource':'" + service
                        + ".amazonaws.com','eventName':'" + name + "','sourceIPAddress':'203.0.113.7','userIdentity':"
                        + "{'type':'AssumedRole','principalId':'AROA1:s1','accountId':'444444444444',"
                        + "'arn':'arn:aws:sts::444444444444:assumed-role/deploy/s1','sessionContext':{'sessionIssuer':"
                        + "{'type':'Role','arn':'arn:aws:iam::444444444444:role/deploy'}}},"
                        + "'requestParameters':{'functionName':'checkout'}}")
                .replace('\'', '"');
    }
}
