package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {

    @TempDir
    Path folder = Path.of("");

    private static String scenario(String id, String action, String more) {
        return "{\"id\":\"" + id + "\",\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/ana\",\"action\":\""
                + action + "\",\"resource\":\"arn:aws:s3:::b/k\"},\"policies\":{\"identity\":[" + Question.ALLOW_ALL
                + "]}" + more + "}";
    }

    private static String expecting(String decision) {
        return ",\"expect\":{\"decision\":\"" + decision + "\"}";
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void eachScenarioHasALineInTheOrderOfTheInput() throws IOException {
        String scenarios = "[" + scenario("a", "s3:GetObject", expecting("allowed")) + ","
                + scenario("b", "s3:PutObject", "") + "]";

        Run run = Run.of("simulate", file("s.json", scenarios));

        assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(',', line.indexOf("decision")))))
                .containsExactly("{\"id\":\"a\",\"decision\":\"allowed\"", "{\"id\":\"b\",\"decision\":\"allowed\"");
        assertThat(run.status()).isZero();
    }

    @Test
    void withoutFilesStandardInputIsRead() {
        Run run = Run.withInput("[" + scenario("a", "s3:GetObject", "") + "]", "simulate");

        assertThat(run.out()).startsWith("{\"id\":\"a\",\"decision\":\"allowed\"");
    }

    @Test
    void theFormatIsThatOfTheExtensionOrOfTheOption() throws IOException {
        String line = scenario("a", "s3:GetObject", "") + "\n";

        assertThat(Run.of("simulate", file("s.jsonl", line + line))
                        .out()
                        .lines()
                        .count())
                .isEqualTo(2);
        assertThat(Run.withInput(line, "simulate", "--format", "jsonl", "-").status())
                .isZero();
        assertThat(Run.of("simulate", "--format", "xml").status()).isEqualTo(2);
    }

    @Test
    void yamlIsReadToo() throws IOException {
        String yaml = "- " + scenario("a", "s3:GetObject", expecting("allowed")) + "\n";

        assertThat(Run.of("simulate", file("s.yaml", yaml)).out()).contains("\"id\":\"a\"", "\"pass\":true");
    }

    @ParameterizedTest
    @CsvSource({"allowed, 0", "implicitDeny, 1"})
    void aFailedExpectationEndsInOne(String decision, int status) throws IOException {
        String path = file("s.json", "[" + scenario("a", "s3:GetObject", expecting(decision)) + "]");

        assertThat(Run.of("simulate", path).status()).isEqualTo(status);
    }

    @Test
    void anUndecidedScenarioWithoutExpectationEndsInFour() throws IOException {
        String unknown =
                scenario("a", "s3:GetObject", "").replace(Question.ALLOW_ALL, "{\"name\":\"P\",\"unknown\":true}");

        Run run = Run.of("simulate", file("s.json", "[" + unknown + "]"));

        assertThat(run.out()).contains("\"unknown\":[\"P\"]");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void aBadLineIsReportedAndTheRunGoesOn() throws IOException {
        String lines = "nonsense\n" + scenario("a", "s3:GetObject", expecting("implicitDeny")) + "\n";

        Run run = Run.of("simulate", file("s.jsonl", lines));

        assertThat(run.out()).contains("{\"line\":1,\"error\":\"input.unreadable\"", "{\"id\":\"a\"");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aMissingFileIsReportedAndTheRunGoesOn() throws IOException {
        Run run = Run.of("simulate", "nowhere.json", file("s.json", "[" + scenario("a", "s3:GetObject", "") + "]"));

        assertThat(run.err()).contains("error: \"nowhere.json\" cannot be read: there is no such file");
        assertThat(run.out()).contains("\"id\":\"a\"");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theSummaryCountsByFileAndListsFailures() throws IOException {
        String good = file("good.json", "[" + scenario("a", "s3:GetObject", expecting("allowed")) + "]");
        String bad = file(
                "bad.json",
                "[" + scenario("b", "s3:GetObject", expecting("implicitDeny")) + "," + scenario("c", "s3:GetObjct", "")
                        + "]");

        Run run = Run.of("simulate", "--summary", good, bad);

        assertThat(run.out())
                .containsPattern("good.json +1 +0 +0 +0 +0\n")
                .containsPattern("bad.json +0 +2 +0 +0 +0\n")
                .containsPattern("total +1 +2 +0 +0 +0\n")
                .contains("bad.json b: decision: expected implicitDeny, actual allowed")
                .contains("bad.json c: invalid.action: ");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void progressIsForTerminalsAndLongRuns() throws IOException {
        String path = file("s.json", "[" + scenario("a", "s3:GetObject", "") + "]");

        assertThat(Run.with(InputStream.nullInputStream(), true, "simulate", path)
                        .err())
                .isEmpty();
    }

    @Test
    void aClosedPipeEndsTheRunQuietly() {
        Writer closed = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        String scenarios = Stream.generate(() -> scenario("a", "s3:GetObject", ""))
                .limit(3)
                .collect(Collectors.joining(",", "[", "]"));
        StringWriter err = new StringWriter();
        Streams streams = new Streams(
                new ByteArrayInputStream(scenarios.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(new UncheckedWriter(closed)),
                new PrintWriter(err),
                false,
                false);

        assertThat(IamEvaluatorCommand.execute(streams, "simulate")).isEqualTo(141);
        assertThat(err.toString()).isEmpty();
    }
}
