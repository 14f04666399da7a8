package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestMutationTest {

    private static final String ANA = "arn:aws:iam::111111111111:user/ana";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(
                folder.resolve("policy.json"),
                "{\"Statement\": [{\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\","
                        + " \"Resource\": \"arn:aws:s3:::a/*\"}]}");
        Files.writeString(
                folder.resolve("a.yaml"),
                "uses: {policies: policy.json}\ntests: [{as: \"" + ANA
                        + "\", cannot: \"s3:GetObject\", on: \"arn:aws:s3:::b/x\"}]\n");
    }

    @Test
    void listsWhatNoTestNoticesBehindTheReport() {
        Run run = mutate();

        assertThat(run.out())
                .contains("mutants noticed 0% (0 of 2)\n\nno test notices identity policy, Read dropped, ")
                .contains("  would: " + ANA + " s3:GetObject on arn:aws:s3:::a/x: allowed; with the mutant denied");
        assertThat(run.status()).isZero();
    }

    @Test
    void programsReadThemInJson() {
        Run run = mutate("--output", "json");
        JsonValue root = JsonReader.create().parse("report", run.out()).root();

        assertThat(root.asObject().flatMap(report -> report.get("mutation"))).isPresent();
        assertThat(run.out())
                .contains(
                        "\"mutants\": 2,", "\"mutation\": \"effectFlipped\"", "\"decisionOfMutant\": \"implicitDeny\"");
    }

    @Test
    void markdownHasATableOfThem() {
        assertThat(mutate("--output", "markdown").out())
                .contains("### Mutants\n\nTests notice 0% (0 of 2).\n\n| no test notices | a request that would |\n"
                        + "|---|---|\n| identity policy, Read dropped, ");
    }

    @Test
    void thePageOfCoverageHasThemAndIsTheirPlaceBesideOtherFormats() {
        Path page = folder.resolve("coverage.html");

        Run run = mutate("--output", "tap", "--coverage", "html", "--coverage-file", page.toString());

        assertThat(run.out()).startsWith("TAP version 14").doesNotContain("mutants");
        assertThat(page).content().contains("Mutants that tests notice: 0% (0 of 2)", "that no test notices");
    }

    @Test
    void whereNoPlaceIsForThemItIsSaid() {
        Run run = mutate("--output", "junit");

        assertThat(run.err()).startsWith("error: --mutate has no place in this output; add --coverage html, or json");
        assertThat(run.status()).isEqualTo(2);
    }

    private Run mutate(String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "test";
        arguments[1] = folder.resolve("a.yaml").toString();
        arguments[2] = "--mutate";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.of(arguments);
    }
}
