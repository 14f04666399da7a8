package io.github.iamevaluator.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecideCloudTrailTest {

    private static final String UPDATE = "UpdateFunctionCode20150331v2";
    private static final String IRELAND = RecordedEvents.event("e1", "eu-west-1", "lambda", UPDATE);
    private static final String OREGON = RecordedEvents.event("e2", "us-west-2", "lambda", UPDATE);
    private static final String UNKNOWN = RecordedEvents.event("e3", "eu-west-1", "skynet", "Begin");
    private static final String IRELAND_LATER =
            IRELAND.replace("e1", "e4").replace("T10:00", "T11:00").replace("203.0.113.7", "203.0.113.8");

    private static final SparkSession SPARK = Sessions.local();

    private final JobFolder folder;

    DecideCloudTrailTest(@TempDir Path temporary) {
        this.folder = new JobFolder(temporary);
    }

    @Test
    void recordedCallsAreDecidedAgain() throws IOException {
        write("444444444444/CloudTrail/eu-west-1/2026/11/20/a.json.gz", IRELAND, OREGON);
        write("444444444444/CloudTrail-Digest/eu-west-1/2026/11/20/d.json.gz", "{}");

        Ran ran = run();

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).isEqualTo("read 2, decided 2, undecided 0, rejected 0, duplicates 0\n");
        assertThat(folder.texts("event", "action", "recorded", "decision"))
                .containsExactlyInAnyOrder(
                        "[e1,lambda:UpdateFunctionCode,allowed,allowed]",
                        "[e2,lambda:UpdateFunctionCode,allowed,explicitDeny]");
    }

    @Test
    void whatCannotBeReadIsKeptWithItsPlaceAndTheRestGoesOn() throws IOException {
        String large = RecordedEvents.event("e5", "eu-west-1", "s3", "x".repeat(9_000));
        byte[] whole = RecordedEvents.packed(List.of(IRELAND, OREGON, large));
        folder.write("cut.json.gz", Arrays.copyOf(whole, whole.length - 20));
        folder.write(
                "middle.json",
                ("{\"Records\":[" + IRELAND + ",{\"eventVersion\":tru}," + UNKNOWN + "," + OREGON + "]}")
                        .getBytes(StandardCharsets.UTF_8));
        folder.write("not.json.gz", new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});

        Ran ran = run("--each", "record");

        assertThat(ran.out())
                .isEqualTo("read 7, decided 4, undecided 0, rejected 3, duplicates 0;"
                        + " 2 files not read to their ends\n");
        assertThat(folder.texts("substring_index(place, '/', -1)", "rejected.code", "decision"))
                .containsExactlyInAnyOrder(
                        "[cut.json.gz, record 1 (byte 12),null,allowed]",
                        "[cut.json.gz, record 2 (byte 575),null,explicitDeny]",
                        "[cut.json.gz, record 3 (byte 1138),unreadable.record,null]",
                        "[cut.json.gz,unreadable.file,null]",
                        "[middle.json, record 1 (byte 12),null,allowed]",
                        "[middle.json, record 2 (byte 575),unreadable.record,null]",
                        "[middle.json, record 3 (byte 596),UNKNOWN_EVENT,null]",
                        "[middle.json, record 4 (byte 1136),null,explicitDeny]",
                        "[not.json.gz,unreadable.file,null]");
    }

    @Test
    void recordsInParquetAreReadAsWell() {
        SPARK.createDataset(Arrays.asList(IRELAND, "{", null, IRELAND), Encoders.STRING())
                .repartition(1)
                .toDF("record")
                .write()
                .parquet(folder.in().toString());

        assertThat(run("--format", "parquet").out())
                .isEqualTo("read 4, decided 1, undecided 0, rejected 2, duplicates 1\n");
        assertThat(folder.texts("substring_index(place, ', ', -1)", "decision", "rejected.code"))
                .hasSize(4)
                .allMatch(row -> row.startsWith("[row "))
                .anyMatch(row -> row.endsWith(",allowed,null]"))
                .anyMatch(row -> row.endsWith(",null,DUPLICATE]"));
    }

    @Test
    void aCallThatIsRecordedTwiceIsDecidedOnce() throws IOException {
        write("a.json.gz", RecordedEvents.ofAnotherAccount(IRELAND), IRELAND, UNKNOWN);
        write("b.json.gz", RecordedEvents.ofAnotherAccount(IRELAND), IRELAND, OREGON, "{\"eventVersion\":tru}");

        assertThat(run().out()).isEqualTo("read 7, decided 2, undecided 0, rejected 3, duplicates 2\n");
        assertThat(JobFolder.texts(
                        folder.answers("outcome=duplicate"),
                        "substring_index(place, '/', -1)",
                        "rejected.code",
                        "substring_index(rejected.message, ': ', -1)"))
                .containsExactlyInAnyOrder(
                        "[b.json.gz, record 1 (byte 12),DUPLICATE,lambda.amazonaws.com " + UPDATE + "]",
                        "[b.json.gz, record 2 (byte 420),DUPLICATE,lambda.amazonaws.com " + UPDATE + "]");
    }

    @Test
    void theSameQuestionAtAnotherTimeFromAnotherAddressIsDecidedOnce() throws IOException {
        write("a.json.gz", IRELAND_LATER, OREGON, UNKNOWN);
        write("b.json.gz", IRELAND, IRELAND);

        Ran ran = run("--each", "question");

        assertThat(ran.out()).isEqualTo("read 5, decided 3, undecided 0, rejected 1, duplicates 1\n");
        assertThat(folder.texts("event", "hour(lastTime) - hour(time)", "requests", "decision"))
                .containsExactlyInAnyOrder(
                        "[e1,1,2,allowed]", "[e2,0,1,explicitDeny]", "[e3,0,1,null]", "[e1,0,1,null]");
    }

    /** {@code docs/cloudtrail.md} has what {@code replay} says of it: a duplicate is a kind of rejected record there. */
    @Test
    void theTotalsOfAcmeAreThoseOfReplay() throws IOException {
        Files.createSymbolicLink(
                folder.in(), Path.of("../fixtures/cloudtrail/acme").toAbsolutePath());

        assertThat(run().out()).isEqualTo("read 33, decided 26, undecided 1, rejected 4, duplicates 2\n");
        assertThat(JobFolder.texts(folder.answers().where("decision = 'undecided'"), "rejected.code", "outcome"))
                .containsExactly("[UNKNOWN_RESOURCE,decided]");
    }

    @Test
    void aChangeTellsWhoWouldLoseWhatWasUsed() throws IOException {
        write(
                "a.json.gz",
                RecordedEvents.event(
                        "e6",
                        "2026-11-20T10:00:00Z",
                        "eu-west-1",
                        "s3",
                        "DeleteObject",
                        "'bucketName':'acme-www','key':'index.html'"),
                IRELAND);

        Ran ran = run("--change", "../fixtures/organizations/acme-changes/deny-deletes");

        assertThat(ran.out())
                .isEqualTo(
                        "read 2, decided 2, undecided 0, rejected 0, duplicates 0; lost 1, gained 0, may change 0\n");
        assertThat(folder.texts("event", "change")).containsExactlyInAnyOrder("[e6,lost]", "[e1,null]");
    }

    private Ran run(String... more) {
        return folder.run(new DecideCloudTrail(), "--cloudtrail", more);
    }

    private void write(String name, String... events) throws IOException {
        folder.write(name, RecordedEvents.packed(List.of(events)));
    }
}
