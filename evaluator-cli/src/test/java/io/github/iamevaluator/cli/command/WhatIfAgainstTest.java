package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are given, in every form, asked of both sides of a change. */
class WhatIfAgainstTest {

    private static final String DENY_DELETES = "../fixtures/organizations/acme-changes/deny-deletes";
    private static final String TRAIL = "../fixtures/cloudtrail/acme";
    private static final String DELETES = "'principal': 'arn:aws:iam::444444444444:role/deploy',"
            + " 'action': 's3:DeleteObject', 'resource': 'arn:aws:s3:::acme-www/old.html'";

    @TempDir
    private Path folder = Path.of("");

    private static Run against(String requests, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "what-if", "--environment", Run.ACME.toString(), "--change", DENY_DELETES, "--against", requests));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"')).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "requests.jsonl|{'request': {WHAT}}",
                "requests.jsonl|{WHAT}",
                "requests.json|[{WHAT}]",
                "requests.json|[{'request': {WHAT}}]",
                "requests.yaml|- {WHAT}",
                "requests.yaml|- request: {WHAT}",
                "requests.txt|{WHAT}"
            })
    void scenariosAndRequestsByThemselvesAreAsked(String name, String text) throws IOException {
        Run run = against(write(name, text.replace("WHAT", DELETES)), "--fail-on", "lost");

        assertThat(run.out())
                .startsWith(
                        "lost  acme-prod/role/deploy loses s3:DeleteObject on arn:aws:s3:::acme-www/old.html because")
                .contains("requests   1 read: 1 lost");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void theQuestionsOfTestsAreAsked() throws IOException {
        Run run = against(write("tests.yaml", """
                tests:
                  - name: deploy tidies up
                    as: acme-prod/role/deploy
                    can: [s3:DeleteObject, s3:PutObject]
                    on: arn:aws:s3:::acme-www/old.html
                """));

        assertThat(run.out()).contains("loses s3:DeleteObject on", "requests   2 read: 1 lost, 0 gained");
        assertThat(run.err()).doesNotContain("error");
    }

    @Test
    void theCellsOfAnAccessMatrixAreAsked() throws IOException {
        Run run = against(write("matrix.csv", """
                action,resource,acme-prod/role/deploy,acme-prod/role/nobody
                s3:DeleteObject,arn:aws:s3:::acme-www/old.html,can,can
                """));

        assertThat(run.out())
                .contains("loses s3:DeleteObject on", "2 read: 1 lost")
                .contains("1 rejected");
        assertThat(run.err()).contains("matrix.csv:2:1: ").contains("acme-prod/role/nobody");
    }

    @Test
    void whatCannotBeAskedIsToldWithItsPlaceAndTheTotalsAddUp() throws IOException {
        String requests = write(
                "requests.jsonl",
                "{" + DELETES + "}\n{" + DELETES.replace("role/deploy", "role/nobody") + "}\n{"
                        + DELETES.replace("DeleteObject", "DeleteObjekt") + "}\n{" + DELETES.replace("action", "acton")
                        + "}\nnonsense\n{" + DELETES.replace("Delete", "Put") + "}\n");
        Run run = against(requests);

        assertThat(run.err())
                .contains("requests.jsonl:2:1: the environment has no arn:aws:iam::444444444444:role/nobody")
                .contains("requests.jsonl:3:1: invalid.action: unknown action \"s3:DeleteObjekt\"")
                .contains("requests.jsonl:4:56: the request has the unknown field \"acton\"")
                .contains("requests.jsonl:5:1: not JSON");
        assertThat(run.out())
                .contains("requests   6 read: 1 lost, 0 gained, 0 undecided, 1 the same, 0 undecided before and after,"
                        + " 4 rejected\nrejected   2 not askable, 2 unreadable");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aRequestThatIsGivenAgainIsToldOnceWithItsCount() throws IOException {
        Run run = against(write("requests.jsonl", ("{" + DELETES + "}\n").repeat(3)));

        assertThat(run.out()).contains("statement DenyDeletes (asked 3 times)", "3 read: 3 lost");
        assertThat(run.out().lines().filter(line -> line.startsWith("lost"))).hasSize(1);
    }

    @Test
    void aScenarioWithPoliciesOfItsOwnIsRefused() throws IOException {
        Run run = against(write(
                "requests.jsonl",
                "{'request': {" + DELETES + "}, 'policies': {'identity': [{'name': 'P', 'unknown': true}]}}"));

        assertThat(run.out()).startsWith("nothing could be compared: no request could be asked");
        assertThat(run.err()).contains("requests.jsonl:1:").contains("leave them out");
    }

    @Test
    void whatCloudTrailRecordedIsWeighedByItsUse() {
        Run run = against(TRAIL, "--fail-on", "lost");

        assertThat(run.out())
                .contains("lost  acme-prod/role/checkout-service loses sqs:DeleteMessage on"
                        + " arn:aws:sqs:eu-west-1:444444444444:orders because of SCP AcmeDenyDeletes, statement DenyDeletes"
                        + " (used 1 time, last 2026-11-20T08:25:00Z)")
                .contains("rejected   2 duplicate, 1 event without known action, 1 not an API call, 1 not askable,");
        assertThat(run.err()).contains("error: " + TRAIL + "/exported.jsonl, record 2");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aCallWhoseResourceIsNotRecordedIsUndecidedOnBothSides() {
        Run run = against(TRAIL);

        assertThat(run.out()).contains("1 undecided before and after, 6 rejected");
        assertThat(run.err()).contains("note: ", "resource not recorded: secretsmanager:GetSecretValue");
    }

    private static String event(int i) {
        return ("{'eventVersion':'1.11','eventTime':'2026-11-20T10:00:00Z','eventName':'DeleteObject',"
                        + "'eventSource':'s3.amazonaws.com','awsRegion':'eu-west-1','recipientAccountId':'444444444444',"
                        + "'eventID':'e" + i + "','userIdentity':{'type':'AssumedRole','accountId':'444444444444',"
                        + "'arn':'arn:aws:sts::444444444444:assumed-role/deploy/run-1','sessionContext':{'sessionIssuer':{"
                        + "'type':'Role','arn':'arn:aws:iam::444444444444:role/deploy'}}},"
                        + "'requestParameters':{'bucketName':'acme-www','key':'old.html'}}")
                .replace('\'', '"');
    }

    @Test
    void aFileThatBreaksOffIsNoRecordHereAndInReplay() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(("{\"Records\":[" + event(1) + "," + event(2) + "]}").getBytes(StandardCharsets.UTF_8));
        }
        Path cut = folder.resolve("cut.json.gz");
        Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() - 8));

        Run run = against(cut.toString());
        assertThat(run.out()).contains("2 read: 2 lost,").contains("0 rejected");
        assertThat(run.err()).containsOnlyOnce("its gzip stream has no end");
        assertThat(run.status()).isEqualTo(3);
        Run replay = Run.of("replay", cut.toString(), "--environment", Run.ACME.toString());
        assertThat(replay.out()).startsWith("read 2 records of 1 file").contains("rejected   0");
        assertThat(replay.err()).containsOnlyOnce("its gzip stream has no end");
        assertThat(replay.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9})
    void cloudTrailIsToldByAnyOfItsFirstLines(int broken) throws IOException {
        String lines = "{\"eventVersion\":tru\n".repeat(broken) + event(1) + "\n" + event(2) + "\n";

        Run run =
                against(Files.writeString(folder.resolve("trail.jsonl"), lines).toString());

        assertThat(run.out()).contains("statement DenyDeletes (used 2 times");
        assertThat(run.out()).contains((broken + 2) + " read: 2 lost");
    }

    @Test
    void behindMoreBrokenLinesThanThatItIsNotLookedFor() throws IOException {
        String lines = "{\"eventVersion\":tru\n".repeat(10) + event(1) + "\n";

        Run run =
                against(Files.writeString(folder.resolve("trail.jsonl"), lines).toString());

        assertThat(run.out()).startsWith("nothing could be compared: no request could be asked");
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuch.jsonl", "nosuch.json.gz", "nosuch.csv"})
    void aFileThatIsNotThereIsSaid(String name) {
        Run run = against(folder.resolve(name).toString());

        assertThat(run.err()).contains(name + "\" cannot be read: there is no such file");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void standardInputHasRequestsToo() {
        Run run = Run.withInput(
                "{" + DELETES.replace('\'', '"') + "}\n",
                "what-if",
                "--environment",
                Run.ACME.toString(),
                "--change",
                DENY_DELETES,
                "--against",
                "-");

        assertThat(run.out()).contains("1 read: 1 lost", "asked      standard input: 1 caller");
    }

    @Test
    void callsThatDifferOnlyInTheirCircumstancesAreOneWithACount() throws IOException {
        String call =
                "{'eventVersion': '1.08', 'eventSource': 's3.amazonaws.com', 'eventName': 'DeleteObject', 'eventID':"
                        + " '#', 'eventTime': '2026-11-2#T08:25:00Z', 'awsRegion': 'eu-west-1', 'sourceIPAddress':"
                        + " '203.0.113.#', 'recipientAccountId': '444444444444', 'eventType': 'AwsApiCall', 'userIdentity':"
                        + " {'type': 'AssumedRole', 'arn': 'arn:aws:sts::444444444444:assumed-role/deploy/run-#', 'accountId':"
                        + " '444444444444', 'sessionContext': {'sessionIssuer': {'type': 'Role', 'arn':"
                        + " 'arn:aws:iam::444444444444:role/deploy'}}}, 'requestParameters': {'bucketName': 'acme-www', 'key':"
                        + " 'old.html'}}\n";
        String trail = call.replace("#", "1") + call.replace("#", "2");
        String file = write("calls.json", trail);

        assertThat(against(file).out()).contains("(used 2 times, last 2026-11-22T08:25:00Z)", "2 read: 2 lost");
        assertThat(against(file, "--output", "csv").out()).contains(",2,2026-11-22T08:25:00Z");
        assertThat(against(file, "--output", "markdown").out())
                .contains("| used | last used |", "| acme-prod/role/deploy | 1 | 0 | 0 | 2 | 2026-11-22T08:25:00Z |");
        assertThat(against(file, "--output", "html").out()).contains("<dt>used</dt><dd>2 times, last 2026-11-22");
        assertThat(against(file, "--output", "json").out()).contains("\"used\": 2", "\"lastUsed\": \"2026-11-22");
    }

    @Test
    void whatCallsMayNeedBesidesAndCallersRecordedInPartAreTold() throws IOException {
        String call = "{'eventTime':'2026-11-20T10:00:00Z','awsRegion':'eu-west-1','recipientAccountId':'444444444444',"
                + "'eventSource':'SOURCE','eventName':'NAME','userIdentity':WHO,'requestParameters':WHAT}\n";
        String filter = call.replace("SOURCE", "logs.amazonaws.com")
                .replace("NAME", "PutSubscriptionFilter")
                .replace(
                        "WHO",
                        "{'type':'AssumedRole','principalId':'AROAFC5VJ77BP64C4HH6X:run-1','sessionContext':"
                                + "{'sessionIssuer':{'type':'Role','arn':'arn:aws:iam::444444444444:role/deploy'}},"
                                + "'arn':'arn:aws:sts::444444444444:assumed-role/deploy/run-1'}")
                .replace("WHAT", "{'logGroupName':'g','roleArn':'arn:aws:iam::444444444444:role/service/x'}");
        String inPart = call.replace("SOURCE", "sts.amazonaws.com")
                .replace("NAME", "AssumeRole")
                .replace(
                        "WHO", "{'type':'AWSAccount','accountId':'111111111111','principalId':'AIDAPYCDYBK377OXTZQ6S'}")
                .replace("WHAT", "{'roleArn':'arn:aws:iam::444444444444:role/break-glass'}");
        String out = against(write("trail.jsonl", filter + inPart)).out();

        assertThat(out)
                .contains("logs PutSubscriptionFilter named arn:aws:iam::444444444444:role/service/x: iam:PassRole may"
                        + " be needed and was not asked for (1 times)")
                .contains("1 request could not be asked", "rejected   1 caller not recorded in full\n");
    }
}
