package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    private static final String TRAIL = "../fixtures/cloudtrail/acme";
    private static final String PROD = TRAIL + "/AWSLogs/444444444444/CloudTrail";

    private static Run replay(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "replay";
        all[1] = "--environment";
        all[2] = Run.ACME.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Run.of(all);
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlaceAndEndsInThree() {
        Run run = replay(TRAIL);
        assertThat(run.err())
                .contains("warning: " + TRAIL
                        + "/exported.jsonl, record 2 (byte 1366): the record has no end before another begins;");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void differencesEndInOne() {
        Run run = replay(PROD);
        assertThat(run.out()).startsWith("read 25 records of 2 files\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void agreementEndsInZero() {
        Run run = replay(PROD + "/us-west-2");
        assertThat(run.out()).contains("decided    1: 1 as AWS did, 0 otherwise, 0 that failed for other reasons");
        assertThat(run.status()).isZero();
    }

    @Test
    void csvHasARowForEachGroup() {
        assertThat(replay(PROD, "--output", "csv").out().lines())
                .startsWith("kind,count,first,last,principal,action,aws,environment,change,reason,examples")
                .contains("differs,1,2026-11-20T09:07:00Z,2026-11-20T09:07:00Z,arn:aws:iam::444444444444:role/deploy,"
                        + "s3:PutBucketPolicy,allowed,implicitDeny,,nothing allows it (EVAL-10),arn:aws:s3:::acme-www");
    }

    @Test
    void csvCannotSteerATerminal(@TempDir Path folder) throws IOException {
        String record = Files.readAllLines(Path.of(TRAIL, "exported.jsonl")).get(0);
        Path trail = Files.writeString(
                folder.resolve("trail.jsonl"), record.replace("\"GetObject\"", "\"Get\\u009b\\u202eObject\""));
        String table = replay(trail.toString(), "--output", "csv").out();

        assertThat(table).contains("Get\\u009b\\u202eObject").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void jsonHasTheTotals() {
        assertThat(replay(PROD, "--output", "json").out())
                .contains("\"read\": 25,", "\"schemaVersion\": 1", "\"UNKNOWN_RESOURCE\": 1");
    }

    @Test
    void groupsBeyondTheWantedAreCounted() {
        assertThat(replay(PROD, "--groups", "1").out()).contains("  and 1 more\n");
    }

    @Test
    void aTruncatedFileGivesWhatIsThere(@TempDir Path folder) throws IOException {
        Path whole =
                Path.of(PROD, "eu-west-1/2026/11/20/444444444444_CloudTrail_eu-west-1_20261120T1000Z_Ac3me2.json.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.json.gz");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length * 3 / 4));
        Run run = replay(cut.toString());
        assertThat(run.err()).contains(cut + ": the file is cut off: its gzip stream has no end; copy the file again");
        assertThat(run.out()).contains("as AWS did");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void whatAChangeTakesAwayEndsInOne() {
        String change = "../fixtures/organizations/acme-changes/deny-deletes";
        Run run = replay(PROD, "--change", change);
        assertThat(run.out()).contains("Lost by the change although it was used\n  1 x");
        assertThat(run.status()).isEqualTo(1);
        assertThat(replay(PROD + "/us-west-2", "--change", change).status()).isZero();
    }

    @Test
    void itNeedsAnEnvironment() {
        Run run = Run.of("replay", TRAIL);
        assertThat(run.err()).contains("replay wants --environment DIR");
        assertThat(run.status()).isEqualTo(2);
    }
}
