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
        assertThat(run.err()).contains("not covered: aws_efs_file_system_policy.files");
    }

    @ParameterizedTest
    @CsvSource({"lost,1", "any,1", "gained,0"})
    void aPipelineFailsOnWhatItWillNotHave(String kind, int status) {
        assertThat(whatIf(DENY_DELETES, "--fail-on", kind).status()).isEqualTo(status);
    }

    @Test
    void aCheckThatLeftEveryRequestOutDoesNotPass() {
        Run run = whatIf(DENY_DELETES, "--fail-on", "any", "--most-requests", "0");

        assertThat(run.out()).startsWith("nothing could be compared: ").contains(" were left out (--most-requests)");
        assertThat(run.err()).contains("note: --fail-on is undecided: requests left out because of --most-requests: ");
        assertThat(run.status()).isEqualTo(4);
        assertThat(whatIf(DENY_DELETES, "--most-requests", "0").status()).isZero();
    }

    @Test
    void aCheckThatLeftSomeRequestsOutDoesNotPassEither() {
        Run run = whatIf(DENY_DELETES, "--fail-on", "gained", "--most-requests", "20");

        assertThat(run.out()).contains("left out   ", "requests   ").doesNotContain("requests   0 read");
        assertThat(run.status()).isEqualTo(4);
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

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void moreThreadsWriteTheSame(String format) {
        Run one = whatIf(DENY_DELETES, "--output", format, "--threads", "1");

        assertThat(whatIf(DENY_DELETES, "--output", format, "--threads", "4")).isEqualTo(one);
        assertThat(one.out()).contains("s3:DeleteObject");
    }

    @Test
    void noThreadIsTooFew() {
        Run run = whatIf(DENY_DELETES, "--threads", "0");

        assertThat(run.err()).contains("--threads 0 is less than 1");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void csvCannotSteerATerminal() throws IOException {
        write(
                "changes.json",
                "{'changes': [{'do': 'put-scp', 'policy': '\\u202eNo\\u001b[2J\\u009b', 'to': 'Prod', 'document':"
                        + " {'Statement': {'Effect': 'Deny', 'Action': 's3:DeleteObject', 'Resource': '*'}}}]}");
        Run run = whatIf(folder.toString(), "--output", "csv");

        assertThat(run.out())
                .contains("SCP \\u202eNo\\u001b[2J\\u009b")
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void whatOneStatementGivesOnManyResourcesIsOneSentence() throws IOException {
        write(
                "changes.json",
                "{'changes': [{'do': 'remove-user-from-group', 'user': 'acme-dev/user/bo', 'group':"
                        + " 'acme-dev/group/Developers'}]}");
        Run run = whatIf(folder.toString());

        assertThat(run.out())
                .startsWith(
                        "lost  acme-dev/user/bo loses 194 actions of ec2 on 13 resources or none because identity policy"
                                + " DeveloperAbac, statement LookAround no longer allows it")
                .contains("on        *: 177 actions of ec2\n")
                .contains("fleet/example: ec2:DescribeFleetHistory and ec2:DescribeFleetInstances\n");
    }

    @Test
    void theCauseIsTheStatementThatWentAndNotOneThatStays() throws IOException {
        write(
                "changes.json",
                "{'changes': [{'do': 'remove-user-from-group', 'user': 'acme-dev/user/bo', 'group':"
                        + " 'acme-dev/group/Developers'}]}");

        assertThat(whatIf(folder.toString()).out())
                .contains(
                        "loses sts:AssumeRole on arn:aws:iam::555555555555:role/teams/team-runner because identity policy"
                                + " DeveloperAbac, statement TeamRoles no longer allows it");
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

    @Test
    void markdownTellsWhatCouldNotBeMade() throws IOException {
        write("changes.json", "{'changes': [{'do': 'delete-scp', 'policy': 'AcmeProdGuard'}]}");

        assertThat(whatIf(folder.toString(), "--output", "markdown").out())
                .contains("Nothing could be compared: no change could be made.", "### Not made", "still attached");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|the change has nothing that is read",
                "[{'do': 'delete-scp', 'policy': 'AcmeProdGuard'}]|no change could be made",
                "[{'do': 'put-scp', 'policy': 'New', 'document': {'unknown': true}}]|the change touches no caller"
            })
    void whereNothingWasComparedNobodyIsSaidToKeepWhatTheyHave(String changes, String said) throws IOException {
        write("changes.json", "{'changes': " + changes + "}");

        assertThat(whatIf(folder.toString()).out()).startsWith("nothing could be compared: " + said);
    }

    @Test
    void aRejectedPlanSaysThatNothingCouldBeCompared() throws IOException {
        Path plan = write("plan.json", "{'format_version': '9.0', 'resource_changes': []}");
        Run run = whatIf(plan.toString());

        assertThat(run.out()).startsWith("nothing could be compared: no change could be made");
        assertThat(run.status()).isEqualTo(3);
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
