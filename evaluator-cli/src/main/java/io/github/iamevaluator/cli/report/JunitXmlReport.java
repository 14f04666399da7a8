package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRun.FileOutcome;
import io.github.iamevaluator.scenario.tests.TestTotals;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit XML: a {@code testsuite} for each file, a {@code testcase} for each test, at the end of the run.
 *
 * <p>What cannot be run is an {@code error}; so is a file that cannot be read, as a test case of its own.
 *
 * <p>Source: Maven Surefire, "surefire-test-report.xsd", the fields of its reports.
 */
final class JunitXmlReport implements TestReport {

    private static final String FILE_CASE = "the file can be read";

    private final PrintWriter out;

    JunitXmlReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void end(TestRun run) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            start(xml, "testsuites");
            attributes(xml, "IAM Evaluator", run.totals(), OutcomeText.seconds(run.time()));
            for (FileOutcome file : run.files()) {
                suite(xml, file);
            }
            end(xml);
            xml.writeEndDocument();
            xml.flush();
            out.println();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("what is written is well-formed XML", failure);
        }
    }

    private static void suite(XMLStreamWriter xml, FileOutcome file) throws XMLStreamException {
        start(xml, "testsuite");
        attributes(xml, file.file().name(), file.totals(), OutcomeText.seconds(file.time()));
        if (!file.file().problems().isEmpty()) {
            start(xml, "testcase");
            attribute(xml, "name", FILE_CASE);
            attribute(xml, "classname", file.file().name());
            attribute(xml, "time", "0.000");
            error(xml, file.file().problems());
            end(xml);
        }
        for (TestOutcome outcome : file.tests()) {
            testCase(xml, file.file().name(), outcome);
        }
        end(xml);
    }

    private static void testCase(XMLStreamWriter xml, String file, TestOutcome outcome) throws XMLStreamException {
        start(xml, "testcase");
        attribute(xml, "name", outcome.test().name());
        attribute(xml, "classname", file);
        if (!outcome.test().tags().isEmpty()) {
            attribute(xml, "group", String.join(", ", outcome.test().tags()));
        }
        attribute(xml, "time", OutcomeText.seconds(outcome.time()));
        switch (outcome.status()) {
            case PASSED -> {}
            case FAILED -> failure(xml, outcome);
            case INVALID -> error(xml, outcome.problems());
            case SKIPPED -> {
                start(xml, "skipped");
                attribute(xml, "message", outcome.test().skip().orElse(""));
                end(xml);
            }
        }
        end(xml);
    }

    private static void failure(XMLStreamWriter xml, TestOutcome outcome) throws XMLStreamException {
        start(xml, "failure");
        attribute(xml, "message", outcome.failures().get(0).sentence());
        attribute(xml, "type", "decision");
        text(
                xml,
                String.join("\n", OutcomeText.lines(outcome)) + "\nat "
                        + OutcomeText.place(outcome.test().at()));
        end(xml);
    }

    private static void error(XMLStreamWriter xml, List<Problem> problems) throws XMLStreamException {
        start(xml, "error");
        attribute(xml, "message", problems.get(0).what());
        attribute(xml, "type", problems.get(0).code());
        text(xml, problems.stream().map(Words::of).collect(Collectors.joining("\n")));
        end(xml);
    }

    private static void attributes(XMLStreamWriter xml, String name, TestTotals totals, String time)
            throws XMLStreamException {
        attribute(xml, "name", name);
        attribute(xml, "time", time);
        attribute(xml, "tests", String.valueOf(totals.tests() + totals.unreadable()));
        attribute(xml, "errors", String.valueOf(totals.invalid() + totals.unreadable()));
        attribute(xml, "skipped", String.valueOf(totals.skipped()));
        attribute(xml, "failures", String.valueOf(totals.failed()));
    }

    private static void start(XMLStreamWriter xml, String element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.of(value));
    }

    private static void text(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeCharacters(XmlText.of(text));
    }
}
