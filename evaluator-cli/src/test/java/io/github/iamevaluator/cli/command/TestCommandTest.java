package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    private static final String ANY_TIME = "\\d+ ms|\\d+\\.\\d s";

    @TempDir
    private Path folder;

    @Test
    void allTestsOfAcmePass() {
        Run run = Run.of("test", Run.ACME.resolve("tests").toString());

        assertThat(run.out()).contains("31 tests: 30 passed, 1 skipped");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aLineForEachTestThenTheFailuresAsATreeThenTheTotals() throws IOException {
        write("a.yaml", """
                tests:
                  - {name: closed, as: anonymous, cannot: "s3:GetObject", tags: x}
                  - {name: open, as: anonymous, can: "s3:GetObject", on: "arn:aws:s3:::a/x"}
                  - {name: later, as: anonymous, can: "s3:GetObject", skip: not yet}
                  - {name: wrong, as: anonymus, can: "s3:GetObject"}
                """);

        Run run = Run.of("test", folder.toString());

        assertThat(run.out().replace(folder + "/", "").replaceAll(ANY_TIME, "0 ms"))
                .isEqualTo("""
                        a.yaml
                          ✓ closed (0 ms)
                          ✗ open (0 ms)
                          - later: not yet
                          ! wrong (0 ms)

                        a.yaml
                        ├─ ✗ open, line 3
                        │  └─ denied implicitly: anonymous may not call s3:GetObject on arn:aws:s3:::a/x
                        │       expected    allowed
                        │       actual      denied implicitly
                        │       decided by  no resource policy
                        │       in full     bin/iam-evaluator can --principal anonymous --action s3:GetObject --resource arn:aws:s3:::a/x --explain
                        └─ ! wrong, line 5
                           └─ a.yaml:5:23: "anonymus" is not a principal; give the ARN of a root user, user, role, assumed-role session or federated user, or name a service, a provider, a canonical user or anonymous

                        4 tests: 1 passed, 1 failed, 1 invalid, 1 skipped (0 ms)
                        """);
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aFailureAloneEndsInOne() throws IOException {
        write("a.yaml", "tests: [{as: anonymous, can: \"s3:GetObject\", on: \"arn:aws:s3:::a/x\"}]");

        assertThat(Run.of("test", folder.toString()).status()).isEqualTo(1);
    }

    @Test
    void aFileThatCannotBeReadStopsNobodyElse() throws IOException {
        write("a.yaml", "tests: [");
        write("b.yaml", "tests: [{name: closed, as: anonymous, cannot: \"s3:GetObject\"}]");

        Run run = Run.of("test", folder.toString(), folder.resolve("c.yaml").toString());

        assertThat(run.out().replace(folder + "/", ""))
                .contains(
                        "└─ a.yaml:1:9: no YAML:",
                        "✓ closed",
                        "└─ c.yaml:1:1: there is no such file; check the path",
                        "1 test: 1 passed; 2 files unreadable");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aFolderWithoutTestsIsInvalid() throws IOException {
        write("policy.json", "{}");

        Run run = Run.of("test", folder.toString());

        assertThat(run.out())
                .contains("there is no .yaml, .yml or .test.json file below this folder; put tests there, or name files"
                        + " of other names one by one");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theFilterTakesNamesAndTags() {
        String tests = Run.ACME.resolve("tests").toString();

        assertThat(Run.of("test", tests, "--filter", "ci role").out())
                .contains("3 tests: 3 passed")
                .doesNotContain("data.yaml");
        assertThat(Run.of("test", tests, "--filter", "tag:abac", "--filter", "OREGON")
                        .out())
                .contains("4 tests: 4 passed");
    }

    @Test
    void aFilterThatLetsNothingThroughIsAUsageError() {
        Run run = Run.of("test", Run.ACME.resolve("tests").toString(), "--filter", "zebra");

        assertThat(run.err()).isEqualTo("error: no test is among those of --filter zebra; without it there are 31\n");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void failFastStopsBehindTheFirstFailure() throws IOException {
        write("a.yaml", """
                tests:
                  - {as: anonymous, can: "s3:GetObject", on: "arn:aws:s3:::a/x"}
                  - {as: anonymous, cannot: "s3:GetObject"}
                """);

        assertThat(Run.of("test", folder.toString(), "--fail-fast").out()).contains("1 test: 1 failed");
    }

    @Test
    void anEnvironmentOfTheCommandLineReplacesThatOfTheFiles() throws IOException {
        write("a.yaml", """
                uses: {environment: nowhere}
                tests: [{as: acme-prod/role/deploy, cannot: "iam:CreateUser"}]
                """);

        assertThat(Run.of("test", folder.toString()).status()).isEqualTo(3);
        assertThat(Run.of("test", folder.toString(), "--environment", Run.ACME.toString())
                        .status())
                .isZero();
    }

    @Test
    void theCommandOfAFailureGivesTheSameAnswer() throws IOException {
        write("role's policy.json", """
                {"Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
                 "Condition": {"ForAnyValue:StringEquals": {"aws:TagKeys": "team"}}}}
                """);
        write("a.yaml", """
                uses: {policies: "role's policy.json"}
                tests:
                  - as: "service:lambda.amazonaws.com"
                    cannot: sqs:DeleteQueue
                    on: arn:aws:sqs:eu-west-1:111111111111:a
                  - as: arn:aws:iam::111111111111:user/ana
                    cannot: sqs:DeleteQueue
                    on: arn:aws:sqs:eu-west-1:111111111111:a
                    with: {aws:TagKeys: [team, it's], a:empty: []}
                """);

        Run run = Run.of("test", folder.toString());

        String command = run.out()
                .lines()
                .filter(line -> line.contains("in full"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".*in full +bin/iam-evaluator ", "");
        assertThat(command).contains("--context 'aws:TagKeys[]=it'\\''s'", "--policy '");
        Run can = Run.of(words(command));
        assertThat(can.verdict()).startsWith("allowed: arn:aws:iam::111111111111:user/ana may call sqs:DeleteQueue");
        assertThat(can.status()).isZero();
    }

    @Test
    void watchingReportsForPeople() {
        Run run = Run.of("test", folder.toString(), "--watch", "--output", "json");

        assertThat(run.err()).contains("--watch reports for people");
        assertThat(run.status()).isEqualTo(2);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** The words of a command as a shell reads them: blanks between words, single quotes, backslash before a quote. */
    private static String[] words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
                word.append(command.charAt(i));
            } else if (c == ' ' && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words.toArray(new String[0]);
    }
}
