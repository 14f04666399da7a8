package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.iamevaluator.cli.report.TestReport;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** The formats of reports, each on the same run: a passed, a failed, a skipped, an invalid test, an unreadable file. */
class TestReportsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                tests:
                  - {name: "closed | #1", as: anonymous, cannot: "s3:GetObject", tags: [x, y]}
                  - {name: "open <&\\"\\e[31m>", as: anonymous, can: "s3:GetObject", on: "arn:aws:s3:::a/x"}
                  - {name: later, as: anonymous, can: "s3:GetObject", skip: "not # yet"}
                  - {name: wrong, as: anonymous, can: "s3:GetObjekt", on: "arn:aws:s3:::a/```"}
                """);
        Files.writeString(folder.resolve("b.yaml"), "tests: [");
    }

    @Test
    void junitXmlFollowsItsSchema() throws SAXException, IOException {
        String xml = report("junit");

        validate(xml);
        assertThat(xml)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains(
                        "tests=\"5\" errors=\"2\" skipped=\"1\" failures=\"1\">",
                        "name=\"closed | #1\" classname=\"a.yaml\" group=\"x, y\"",
                        "name=\"open &lt;&amp;&quot;\\u001b[31m&gt;\"",
                        "<failure message=\"denied implicitly: anonymous may not call s3:GetObject on arn:aws:s3:::a/x\""
                                + " type=\"decision\">",
                        "<skipped message=\"not # yet\">",
                        "<error message=\"",
                        "<testcase name=\"the file can be read\" classname=\"b.yaml\"");
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() {
        assertThatThrownBy(() -> validate("<testsuites name=\"x\"/>")).isInstanceOf(SAXException.class);
        assertThatThrownBy(() -> validate(report("junit").replace("<failure", "<trouble")))
                .isInstanceOf(SAXException.class);
    }

    @Test
    void jsonHasEverything() {
        JsonValue root = JsonReader.create().parse("report", report("json")).root();
        JsonValue failed = at(root, "files", 0, "tests", 1);

        assertThat(text(root, "totals", "tests")).isEqualTo("4");
        assertThat(text(root, "totals", "unreadableFiles")).isEqualTo("1");
        assertThat(text(failed, "status")).isEqualTo("failed");
        assertThat(text(failed, "checks", 0, "decision")).isEqualTo("implicitDeny");
        assertThat(text(failed, "checks", 0, "failure", "command")).startsWith("bin/iam-evaluator can ");
        assertThat(text(root, "files", 0, "tests", 3, "checks", 0, "problems", 0, "code"))
                .isEqualTo("invalid.action");
        assertThat(text(root, "files", 1, "problems", 0, "code")).isEqualTo("not-yaml");
    }

    @Test
    void tapHasAPointForEachTestAndThePlan() {
        assertThat(report("tap"))
                .startsWith("TAP version 14\n# a.yaml\nok 1 - closed | \\#1\nnot ok 2 - open <&\"")
                .contains(
                        "  ---\n  at: \"a.yaml:3\"\n  message: |-\n    denied implicitly: anonymous",
                        "\n      expected    allowed\n",
                        "  ...\nok 3 - later # SKIP not \\# yet\nnot ok 4 - wrong\n",
                        "# b.yaml\nnot ok 5 - b.yaml can be read\n  ---\n")
                .endsWith("1..5\n");
    }

    @Test
    void markdownHasATableAndTheFailures() {
        assertThat(report("markdown").replaceAll("\\d+ ms", "0 ms"))
                .startsWith(
                        "## Policy tests\n\n4 tests: 1 passed, 1 failed, 1 invalid, 1 skipped; 1 file unreadable (0 ms)")
                .contains(
                        "| passed | closed \\| \\#1 | 0 ms |",
                        "| skipped | later: not \\# yet | 0 ms |",
                        "**open \\<\\&\"",
                        "```text\ndenied implicitly: anonymous may not call s3:GetObject on arn:aws:s3:::a/x\n",
                        "### b.yaml\n\n```text\nb.yaml:1:9: no YAML: ");
    }

    private String report(String format) {
        return Run.of("test", folder.toString(), "--output", format).out().replace(folder + "/", "");
    }

    private static void validate(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Objects.requireNonNull(TestReport.class.getResource("junit-report.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static String text(JsonValue value, Object... path) {
        return at(value, path).asText().orElseThrow();
    }

    private static JsonValue at(JsonValue value, Object... path) {
        JsonValue at = value;
        for (Object step : path) {
            JsonValue parent = at;
            at = step instanceof Integer index
                    ? parent.asArray().orElseThrow().elements().get(index)
                    : parent.asObject()
                            .flatMap(object -> object.get(step.toString()))
                            .orElseThrow();
        }
        return at;
    }
}
