package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a trail may have that is no request, one kind at a time: a clear line, the rest goes on, the totals add up. */
class ReplayInputTest {

    private static final String DEPLOY = "{'type':'AssumedRole','principalId':'AROAFC5VJ77BP64C4HH6X:run-1',"
            + "'arn':'arn:aws:sts::444444444444:assumed-role/deploy/run-1','accountId':'444444444444','sessionContext':{"
            + "'sessionIssuer':{'type':'Role','arn':'arn:aws:iam::444444444444:role/deploy'}}}";
    private static final String FINE = record("s3", "PutObject", DEPLOY, "'bucketName':'acme-www','key':'index.html'");

    @TempDir
    private Path folder;

    private static String record(String source, String name, String identity, String parameters) {
        return ("{'eventVersion':'1.11','eventTime':'2026-11-20T10:00:00Z','eventType':'AwsApiCall','awsRegion':'eu-west-1',"
                        + "'recipientAccountId':'444444444444','eventSource':'" + source
                        + ".amazonaws.com','eventName':'"
                        + name + "','userIdentity':" + identity + ",'requestParameters':{" + parameters + "}}")
                .replace('\'', '"');
    }

    private static Run replay(String input) {
        return Run.withInput(input, "replay", "-", "--environment", Run.ACME.toString());
    }

    private static Run replay(byte[] input) {
        return Run.with(new ByteArrayInputStream(input), false, "replay", "-", "--environment", Run.ACME.toString());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static long number(String text, String before) {
        String line = text.lines()
                .filter(found -> found.strip().startsWith(before))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text));
        String rest = line.substring(line.indexOf(before) + before.length()).strip();
        return Long.parseLong(rest.split("[^0-9]", 2)[0]);
    }

    /** One fine request is decided; all others are accounted for. */
    private static void assertAddsUp(Run run, long read) {
        String out = run.out();
        assertThat(number(out, "read")).isEqualTo(read);
        assertThat(number(out, "decided")).isPositive();
        assertThat(number(out, "decided") + number(out, "undecided") + number(out, "rejected"))
                .isEqualTo(read);
    }

    @Test
    void aFineRecordIsDecided() {
        Run run = replay(FINE);
        assertAddsUp(run, 1);
        assertThat(run.status()).isZero();
    }

    @Test
    void aTruncatedGzipStreamGivesWhatIsThere() throws IOException {
        byte[] whole = gzip("{\"Records\":[" + FINE + "," + FINE.replace("index", "other") + "]}");
        Run run = replay(Arrays.copyOf(whole, whole.length - 9));
        assertAddsUp(run, 2);
        assertThat(run.err())
                .contains("standard input: the file is cut off: its gzip stream has no end; copy the file again");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aBrokenRecordInTheMiddleSpoilsOnlyItself() {
        Run run = replay("{\"Records\":[" + FINE + ",{\"eventVersion\":\"1.11\",oops}," + FINE + "]}");
        assertAddsUp(run, 3);
        assertThat(number(run.out(), "decided")).isEqualTo(2);
        assertThat(run.err()).contains("standard input, record 2 (byte").contains("it was passed over");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void anEventOfAnUnknownServiceIsListedAndEndsInFour() {
        Run run = replay(FINE + "\n" + record("nosuch", "DoIt", DEPLOY, ""));
        assertAddsUp(run, 2);
        assertThat(run.out())
                .contains("1 x event without known action: nosuch.amazonaws.com DoIt", "standard input, record 2 (byte")
                .contains("mapped     1 of 2 calls have a known action (50.0 %)");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void aPrincipalThatIsNotInTheEnvironmentIsListedAndEndsInFour() {
        Run run = replay(FINE + "\n"
                + FINE.replace("role/deploy\"", "role/ci/gone\"").replace("assumed-role/deploy", "assumed-role/gone"));
        assertAddsUp(run, 2);
        assertThat(run.out()).contains("1 x principal not in the environment: arn:aws:iam::444444444444:role/ci/gone");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void aCallerThatIsNoPrincipalIsListedAndEndsInFour() {
        Run run = replay(FINE + "\n" + record("sso", "ListApplications", "{'type':'IdentityCenterUser'}", ""));
        assertAddsUp(run, 2);
        assertThat(run.out())
                .contains("1 x caller not recorded in full: IdentityCenterUser: a user of IAM Identity Center,");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void aResourceThatIsNotRecordedIsUndecidedAndEndsInFour() {
        Run run = replay(FINE + "\n" + record("kms", "Decrypt", DEPLOY, "'keyId':'alias/x'"));
        assertAddsUp(run, 2);
        assertThat(run.out())
                .contains("undecided  1: 1 resource not recorded")
                .contains("resource not recorded: kms:Decrypt: the key is named by an alias");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void whatIsNoEventEndsInThree() {
        Run run = replay(FINE + "\n{\"Version\":\"2012-10-17\"}");
        assertAddsUp(run, 2);
        assertThat(run.out()).contains("1 x no CloudTrail event: without eventSource");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void anotherAccountsRecordDoesNotContradictWhenItLeavesTheSessionOut() {
        String ana = "{'type':'AWSAccount','accountId':'111111111111','principalId':'AIDAPYCDYBK377OXTZQ6S'}";
        Run run = replay(FINE + "\n"
                + record("sts", "AssumeRole", ana, "'roleArn':'arn:aws:iam::444444444444:role/break-glass'"));
        assertAddsUp(run, 2);
        assertThat(run.out())
                .contains("caller not recorded in full: arn:aws:iam::111111111111:user/admin/ana: the record of another"
                        + " account, which leaves out aws:MultiFactorAuthPresent");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void aPlanOfAnotherVersionIsToldAndTheTrailIsDecidedAllTheSame() throws IOException {
        Path plan = folder.resolve("plan.json");
        Files.writeString(plan, "{\"format_version\":\"9.0\",\"resource_changes\":[]}");
        Run run = Run.withInput(FINE, "replay", "-", "--environment", Run.ACME.toString(), "--change", plan.toString());
        assertThat(run.err()).contains("9.0");
        assertAddsUp(run, 1);
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aChangeThatRemovesAPolicyStillAttachedIsToldAndTheTrailIsDecidedAllTheSame() throws IOException {
        Files.writeString(
                folder.resolve("changes.json"), "{\"changes\":[{\"do\":\"delete-scp\",\"policy\":\"AcmeProdGuard\"}]}");
        Run run =
                Run.withInput(FINE, "replay", "-", "--environment", Run.ACME.toString(), "--change", folder.toString());
        assertThat(run.err()).contains("delete-scp AcmeProdGuard: SCP \"AcmeProdGuard\" is still attached");
        assertAddsUp(run, 1);
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void severalThreadsPrintWhatOneDoes() {
        String trail = "../fixtures/cloudtrail/acme";
        Run one = Run.of("replay", trail, "--environment", Run.ACME.toString(), "--threads", "1", "--output", "json");
        Run four = Run.of("replay", trail, "--environment", Run.ACME.toString(), "--threads", "4", "--output", "json");
        assertThat(four).isEqualTo(one);
    }

    @Test
    void thereIsAtLeastOneThread() {
        Run run = Run.withInput(FINE, "replay", "-", "--environment", Run.ACME.toString(), "--threads", "0");
        assertThat(run.err()).contains("--threads 0 is less than 1");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void anEmptyGzipStreamOrOneThatIsNoneIsSaidSo() {
        Run run = replay(new byte[] {0x1f, (byte) 0x8b, 1, 2, 3});
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("standard input");
    }

    @Test
    void permissionsThatWereNotAskedForAreListedInEveryForm() throws IOException {
        String run = record("logs", "PutSubscriptionFilter", DEPLOY, "'logGroupName':'g','roleArn':'ROLE'")
                .replace("ROLE", "arn:aws:iam::444444444444:role/service/x");
        String need = "logs PutSubscriptionFilter named arn:aws:iam::444444444444:role/service/x: iam:PassRole may be"
                + " needed and was not asked for";
        assertThat(replay(run).out())
                .contains("Permissions that may be needed and were not asked for\n  1 x " + need + "\n");
        String[] form = {"replay", "-", "--environment", Run.ACME.toString(), "--output", "csv"};
        assertThat(Run.withInput(run, form).out()).contains("not asked,1,").contains(need);
        form[form.length - 1] = "json";
        assertThat(Run.withInput(run, form).out()).contains("\"what\": \"" + need + "\"");
    }
}
