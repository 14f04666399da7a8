package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfCommandTest {

    private static final String ACME = Run.ACME.toString();
    private static final String DENY_DELETES = "../fixtures/organizations/acme-changes/deny-deletes";

    @TempDir
    private Path folder = Path.of("");

    private static Run whatIf(String change, String... more) {
        List<String> arguments = new ArrayList<>(List.of("what-if", "--environment", ACME, "--change", change));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace('\'', '"'));
    }

    @Test
    void theExampleOfTheDocumentPrintsWhatTheDocumentSays() throws IOException {
        String document = Files.readString(Path.of("../docs/what-if.md"));
        String fence = "```text\n";
        int start = document.indexOf(fence) + fence.length();
        String expected = document.substring(start, document.indexOf("```", start));

        assertThat(whatIf(DENY_DELETES).out().replace("../fixtures", "fixtures"))
                .isEqualTo(expected);
    }

    @Test
    void theExampleOfAPlanPrintsWhatStandsBesideIt() throws IOException {
        Run run = whatIf("../fixtures/organizations/acme-changes/terraform/plan.json");

        assertThat(run.out().replace("../fixtures", "fixtures"))
                .isEqualTo(Files.readString(Path.of("../fixtures/organizations/acme-changes/terraform/expected.txt")));
        assertThat(run.err()).contains("not covered: aws_opensearch_domain_policy.search");
    }

    @ParameterizedTest
    @CsvSource({"lost,1", "any,1", "gained,0"})
    void aPipelineFailsOnWhatItWillNotHave(String kind, int status) {
        assertThat(whatIf(DENY_DELETES, "--fail-on", kind).status()).isEqualTo(status);
    }

    @Test
    void whatMayBeGainedIsUndecided() throws IOException {
        write(
                "changes.json",
                "{'changes': [{'do': 'put-inline-policy', 'name': 'Later', 'document': {'unknown': true},"
                        + " 'to': 'acme-prod/role/deploy'}]}");

        assertThat(whatIf(folder.toString(), "--fail-on", "gained", "--most-requests", "100")
                        .status())
                .isEqualTo(4);
    }

    @Test
    void aChangeThatCannotBeMadeIsToldAndTheRestIs() throws IOException {
        write(
                "changes.json",
                "{'changes': [{'do': 'delete-scp', 'policy': 'AcmeProdGuard'},"
                        + "\n{'do': 'attach-scp', 'policy': 'AcmeProdGuard', 'to': 'Security'}]}");
        Run run = whatIf(folder.toString());

        assertThat(run.err())
                .contains("changes.json:1:14: delete-scp AcmeProdGuard: SCP \"AcmeProdGuard\" is still attached");
        assertThat(run.out()).contains("changes    2 read, 1 made, 1 rejected");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void requestsOfAFileAreAsked() throws IOException {
        Path requests = write(
                "requests.jsonl",
                "{'request': {'principal': 'arn:aws:iam::444444444444:role/deploy', 'action': 's3:DeleteObject',"
                        + " 'resource': 'arn:aws:s3:::acme-www/old.html'}}\n"
                        + "{'request': {'principal': 'arn:aws:iam::444444444444:role/deploy', 'action': 's3:PutObject',"
                        + " 'resource': 'arn:aws:s3:::acme-www/new.html'}}\n"
                        + "{'request': {'principal': 'arn:aws:iam::444444444444:role/nobody', 'action': 's3:Nothing'}}\n");
        Run run = whatIf(DENY_DELETES, "--against", requests.toString());

        assertThat(run.out())
                .contains("acme-prod/role/deploy loses s3:DeleteObject on arn:aws:s3:::acme-www/old.html")
                .contains("3 read: 1 lost, 0 gained, 0 undecided, 1 the same")
                .contains("1 rejected");
        assertThat(run.err()).contains("requests.jsonl:3:");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void whatCloudTrailRecordedIsWeighedByItsUse() {
        Run run = whatIf(DENY_DELETES, "--against", "../fixtures/cloudtrail/acme", "--fail-on", "lost");

        assertThat(run.out())
                .contains("lost  acme-prod/role/checkout-service loses sqs:DeleteMessage on"
                        + " arn:aws:sqs:eu-west-1:444444444444:orders because of SCP AcmeDenyDeletes, statement DenyDeletes"
                        + " (used 1 time, last 2026-11-20T08:25:00Z)");
        assertThat(run.err()).contains("exported.jsonl, record 2");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void csvHasALineForEachRequest() {
        List<String> lines =
                whatIf(DENY_DELETES, "--output", "csv").out().lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(1)).startsWith("lost,arn:aws:iam::444444444444:role/");
    }

    @Test
    void markdownHasAColumnForWhatIsUndecided() {
        assertThat(whatIf(DENY_DELETES, "--output", "markdown").out())
                .contains("| who | lost | gained | undecided |", "| acme-prod/role/deploy | 1 | 0 | 0 |");
    }

    @Test
    void jsonTellsTheStatementsBeforeAndAfter() {
        assertThat(whatIf(DENY_DELETES, "--output", "json").out())
                .contains(
                        "\"schemaVersion\": 1",
                        "\"policy\": \"DeployStack\"",
                        "\"sid\": \"DenyDeletes\"",
                        "\"lost\": 6");
    }

    @Test
    void nothingOfAPolicyIsHtmlOnThePage() throws IOException {
        write(
                "changes.json",
                "{'changes': [{'do': 'put-inline-policy', 'name': '<script>alert(1)</script>', 'document':"
                        + " {'Statement': {'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::a<b>&/*'}},"
                        + " 'to': 'acme-prod/role/deploy'}]}");
        String page = whatIf(folder.toString(), "--output", "html").out();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("a<b>");
        assertThat(page).startsWith("<!DOCTYPE html>").contains("prefers-color-scheme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-folder"})
    void whatIsNotThereIsSaid(String change) {
        Run run = whatIf(change);

        assertThat(run.err()).contains("there is no such file or folder");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void anEnvironmentIsNeeded() {
        assertThat(Run.of("what-if", "--change", DENY_DELETES).status()).isEqualTo(2);
    }
}
