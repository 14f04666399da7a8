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
import org.junit.jupiter.params.provider.ValueSource;

class MatrixCommandTest {

    private static final String DATA = "arn:aws:s3:::acme-prod-data";

    @TempDir
    private Path folder;

    @Test
    void csvHasALineForEachCell() {
        Run run = matrix("--principals", "acme-prod/role/deploy", "--actions", "s3:PutBucketPolicy", "--output", "csv");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("principal,action,resource,decision\n");
        assertThat(run.out())
                .contains("arn:aws:iam::444444444444:role/deploy,s3:PutBucketPolicy," + DATA + ",implicitDeny\n");
    }

    @Test
    void jsonHasALetterForEachPrincipal() {
        Run run = matrix(
                "--principals",
                "acme-prod/role/*",
                "--actions",
                "s3:GetObject",
                "--resources",
                DATA + "/x",
                "--output",
                "json");

        assertThat(run.out())
                .contains("\"action\":\"s3:GetObject\",\"resource\":\"" + DATA + "/x\",\"cells\":\"dAAAd\"");
    }

    @Test
    void theTableNumbersItsColumns() {
        Run run =
                matrix("--principals", "acme-prod/role/deploy", "--actions", "S3:putbucketpolicy", "--resources", DATA);

        assertThat(run.out().lines()).contains("acme-prod/role/deploy    d", "  1  s3:PutBucketPolicy on " + DATA);
    }

    @Test
    void resourcesMayStandInAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("list"), "# the one\n\n" + DATA + "\n");
        Run run = matrix("--actions", "s3:PutBucketPolicy", "--resources", file.toString(), "--output", "csv");

        assertThat(run.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("," + DATA + ","));
    }

    @Test
    void thePageHasItsDataAndItsScriptInside() {
        Run run = matrix("--actions", "s3:PutBucketPolicy", "--output", "html");

        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains("<script type=\"application/json\" id=\"data\">", "script-src 'sha256-")
                .doesNotContain(" src=", "http:", "https:");
    }

    @Test
    void whoCannotBeACallerIsLeftOutWithItsPlaceAndTheOthersAreAsked() throws IOException {
        Path organization = organization("arn:aws:iam::111111111111:role/", "arn:aws:iam::111111111111:user/ops/bo");
        Run run = Run.of("matrix", "--environment", organization.toString(), "--actions", "iam:GetUser");

        assertThat(run.err().lines())
                .anyMatch(line -> line.contains("details.json:1:")
                        && line.contains("/RoleDetailList/0/Arn: \"arn:aws:iam::111111111111:role/\" names no role; "))
                .contains("warning: 1 of 2 users and roles were left out; the matrix has the others");
        assertThat(run.out()).contains("111111111111/user/bo    d");
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "table"})
    void namesCannotSteerATerminal(String format) throws IOException {
        Path organization = organization(
                "arn:aws:iam::111111111111:role/a\\u009b\\u202eb", "arn:aws:iam::111111111111:user/b\\u001b[2Jo");
        Path file = folder.resolve("out");
        Run.of(
                "matrix",
                "--environment",
                organization.toString(),
                "--actions",
                "iam:GetRole",
                "--output",
                format,
                "--output-file",
                file.toString());

        assertThat(file).content().contains("role/a\\u009b\\u202eb").doesNotContainPattern("[\\p{Cc}\\p{Cf}&&[^\n]]");
    }

    @Test
    void whoIsNotAskedAboutIsNotCounted() throws IOException {
        Path organization = organization("arn:aws:iam::111111111111:role/ops/", "arn:aws:iam::111111111111:user/bo");
        String[] asked = {"matrix", "--environment", organization.toString(), "--actions", "iam:GetUser"};
        List<String> some = new ArrayList<>(List.of(asked));
        some.addAll(List.of("--principals", "*/bo"));
        Run run = Run.of(some.toArray(String[]::new));

        assertThat(run.err()).contains("names no role").doesNotContain("users and roles were left out");
        assertThat(run.status()).isZero();
    }

    /** An account with a role and a user. */
    private Path organization(String role, String user) throws IOException {
        Path account = Files.createDirectories(folder.resolve("accounts/111111111111"));
        Files.writeString(
                account.resolve("get-account-authorization-details.json"),
                "{\"RoleDetailList\":[{\"Arn\":\"" + role + "\"}],\"UserDetailList\":[{\"Arn\":\"" + user + "\"}]}");
        return folder;
    }

    @Test
    void whatFitsNothingIsSaid() {
        assertThat(matrix("--actions", "s3:Gett*").err())
                .contains("error: invalid.action: --actions \"s3:Gett*\" fits nothing here");
        assertThat(matrix("--principals", "nobody").status()).isEqualTo(3);
        assertThat(matrix("--actions", "s3:GetObject", "--resources", "arn:aws:sqs:us-east-1:444444444444:q")
                        .err())
                .contains("there is nothing to ask");
    }

    @Test
    void anEnvironmentIsNeeded() {
        assertThat(Run.of("matrix").status()).isEqualTo(2);
    }

    @Test
    void aPageOfTooManyCellsIsRefused() {
        Run run = matrix("--actions", "*:*", "--output", "html");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains("are too many for one page with reasons, which has 40000 at most; narrow --principals");
    }

    @Test
    void moreThreadsWriteTheSame() {
        for (String format : List.of("csv", "json", "table", "html")) {
            String[] arguments = {"--actions", "s3:Put*", "sqs:*", "--output", format, "--threads"};
            List<String> one = new ArrayList<>(List.of(arguments));
            List<String> four = new ArrayList<>(List.of(arguments));
            one.add("1");
            four.add("4");

            assertThat(matrix(four.toArray(String[]::new)).out())
                    .isEqualTo(matrix(one.toArray(String[]::new)).out());
        }
    }

    @Test
    void aFileIsThereWhenItIsComplete() throws IOException {
        Path file = Files.writeString(folder.resolve("matrix.csv"), "old");
        String[] wanted = {"--actions", "s3:PutBucketPolicy", "--output", "csv"};
        List<String> arguments = new ArrayList<>(List.of(wanted));
        arguments.addAll(List.of("--output-file", file.toString(), "--progress"));
        Run run = matrix(arguments.toArray(String[]::new));

        assertThat(run.out()).isEmpty();
        assertThat(file).hasContent(matrix(wanted).out());
        assertThat(folder).isDirectoryContaining(found -> found.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aLinkStaysALinkAndADeviceADevice() throws IOException {
        Path file = Files.writeString(folder.resolve("matrix.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
        matrix("--actions", "s3:PutBucketPolicy", "--output", "csv", "--output-file", link.toString());
        Path full = Path.of("/dev/full");

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).startsWith("principal");
        if (Files.exists(full)) {
            assertThat(matrix("--actions", "s3:PutBucketPolicy", "--output-file", full.toString())
                            .status())
                    .isNotZero();
            assertThat(Files.isRegularFile(full)).isFalse();
        }
    }

    @Test
    void whatIsWrongWithThreadsAndFilesIsSaid() {
        assertThat(matrix("--actions", "s3:PutBucketPolicy", "--threads", "0").status())
                .isEqualTo(2);
        Run run = matrix(
                "--actions",
                "s3:PutBucketPolicy",
                "--output-file",
                folder.resolve("a/b").toString());

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("cannot be written");
    }

    private static Run matrix(String... more) {
        List<String> arguments = new ArrayList<>(List.of("matrix", "--environment", Run.ACME.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }
}
