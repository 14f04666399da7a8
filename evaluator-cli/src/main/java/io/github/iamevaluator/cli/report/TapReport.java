package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestStatus;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.PrintWriter;
import java.util.List;

/**
 * A point for each test as it ends, and the plan at the end.
 *
 * <p>A file that cannot be read is a point of its own that fails.
 *
 * <p>Source: testanything.org, "TAP 14 specification".
 */
final class TapReport implements TestReport {

    private final PrintWriter out;
    private boolean begun;
    private int points;

    TapReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begin(TestFile file) {
        version();
        out.println("# " + escaped(file.name()));
        if (!file.problems().isEmpty()) {
            point(false, file.name() + " can be read");
            diagnostics(file.name(), file.problems().stream().map(Words::of).toList());
        }
        out.flush();
    }

    @Override
    public void end(TestOutcome outcome) {
        boolean ok = outcome.status() == TestStatus.PASSED || outcome.status() == TestStatus.SKIPPED;
        String directive = outcome.test()
                .skip()
                .map(reason -> " # SKIP " + escaped(reason))
                .orElse("");
        point(ok, outcome.test().name(), directive);
        if (!ok) {
            diagnostics(OutcomeText.place(outcome.test().at()), OutcomeText.lines(outcome));
        }
        out.flush();
    }

    @Override
    public void end(TestRun run) {
        version();
        out.println("1.." + points);
    }

    private void version() {
        if (!begun) {
            begun = true;
            out.println("TAP version 14");
        }
    }

    private void point(boolean ok, String description) {
        point(ok, description, "");
    }

    private void point(boolean ok, String description, String directive) {
        points++;
        out.println((ok ? "ok " : "not ok ") + points + " - " + escaped(description) + directive);
    }

    /** A YAML block: the place, and the message as a literal text. */
    private void diagnostics(String place, List<String> lines) {
        out.println("  ---");
        out.println("  at: " + quoted(place));
        out.println("  message: |-");
        lines.forEach(line -> out.println("    " + line));
        out.println("  ...");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder();
        JsonWriter.compact(json).value(text);
        return json.toString();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("#", "\\#");
    }
}
