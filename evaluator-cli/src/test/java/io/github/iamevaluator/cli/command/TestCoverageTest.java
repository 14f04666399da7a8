package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCoverageTest {

    private static final String TESTS = Run.ACME.resolve("tests").toString();

    @TempDir
    private Path folder;

    @Test
    void theTextFollowsTheReport() {
        Run run = Run.of("test", TESTS, "--coverage", "text");

        assertThat(run.out())
                .contains("31 tests: 30 passed, 1 skipped")
                .contains("coverage ")
                .contains("identity DeployStack")
                .doesNotContain("AdministratorAccess,");
        assertThat(run.status()).isZero();
    }

    @Test
    void otherFormsGoToAFile() {
        Path file = folder.resolve("acme.lcov");

        Run run = Run.of("test", TESTS, "--coverage", "lcov", "--coverage-file", file.toString());

        assertThat(file).content().contains("SF:../fixtures/organizations/acme/", "end_of_record");
        assertThat(run.out()).endsWith(", " + file + "\n");
    }

    @Test
    void tooLittleFails() {
        Run run = Run.of("test", TESTS, "--min-coverage", "100");

        assertThat(run.err()).contains("error: tests exercise ", "less than the 100% of --min-coverage");
        assertThat(run.status()).isEqualTo(1);
        assertThat(Run.of("test", TESTS, "--min-coverage", "1").status()).isZero();
    }

    @Test
    void aMinimumIsNotReachedByAskingNothing() throws IOException {
        Path tests = Files.writeString(
                folder.resolve("skipped.yaml"),
                "tests: [{as: \"arn:aws:iam::111111111111:role/r\", can: \"s3:GetObject\", on: \"arn:aws:s3:::a/x\", skip: later}]");
        Run run = Run.of("test", tests.toString(), "--min-coverage", "80");

        assertThat(run.err())
                .contains("error: tests exercise nothing of any policy, less than the 80% of --min-coverage");
        assertThat(run.status()).isEqualTo(1);
        assertThat(Run.of("test", tests.toString(), "--min-coverage", "0").status())
                .isZero();
    }

    @Test
    void refusesOptionsThatDoNotFit() {
        assertThat(Run.of("test", TESTS, "--min-coverage", "101").err()).contains("give 0 to 100");
        assertThat(Run.of("test", TESTS, "--coverage-file", "x").err()).contains("needs --coverage");
        assertThat(Run.of("test", TESTS, "--output", "tap", "--coverage", "text")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() {
        Run run = Run.of("test", TESTS, "--coverage", "json", "--coverage-file", folder + "/none/x.json");

        assertThat(run.err()).contains("cannot be written: there is no folder \"" + folder + "/none\"; make it");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
        assertThat(Run.of("test", TESTS, "--coverage", "json", "--coverage-file", folder.toString())
                        .err())
                .contains("cannot be written: it is a folder; name a file in it");
    }
}
