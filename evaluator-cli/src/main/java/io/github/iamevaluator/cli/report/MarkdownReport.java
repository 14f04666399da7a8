package io.github.iamevaluator.cli.report;

import io.github.iamevaluator.scenario.coverage.MutationReport;
import io.github.iamevaluator.scenario.coverage.NoticingRequest;
import io.github.iamevaluator.scenario.coverage.SurvivingMutant;
import io.github.iamevaluator.scenario.tests.TestOutcome;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRun.FileOutcome;
import io.github.iamevaluator.scenario.tests.TestStatus;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.PrintWriter;
import java.util.List;

/** The totals, a table of the tests of each file, and what did not pass, at the end of the run. */
final class MarkdownReport implements TestReport {

    private static final String MARKUP = "\\`*_[]<>|&~#$@";
    private static final String FENCE = "```";

    private final PrintWriter out;

    MarkdownReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void end(TestRun run) {
        out.println("## Policy tests");
        out.println();
        out.println(run.totals() + " (" + OutcomeText.time(run.time()) + ")");
        run.files().forEach(this::file);
    }

    @Override
    public void mutation(MutationReport mutation) {
        out.println();
        out.println("### Mutants");
        out.println();
        out.println("Tests notice " + mutation.noticed() + ".");
        if (!mutation.survivors().isEmpty()) {
            out.println();
            out.println("| no test notices | a request that would |");
            out.println("|---|---|");
            mutation.survivors().forEach(this::row);
        }
    }

    private void row(SurvivingMutant survivor) {
        String noticing = survivor.noticing().map(NoticingRequest::toString).orElse("none found");
        out.println("| " + escaped(survivor.mutant().toString()) + " | " + escaped(noticing) + " |");
    }

    private void file(FileOutcome file) {
        out.println();
        out.println("### " + escaped(file.file().name()));
        out.println();
        if (!file.file().problems().isEmpty()) {
            block(file.file().problems().stream().map(Words::of).toList());
        }
        if (!file.tests().isEmpty()) {
            out.println("| | test | time |");
            out.println("|---|---|---|");
            file.tests().forEach(this::row);
        }
        file.tests().stream()
                .filter(test -> test.status() == TestStatus.FAILED || test.status() == TestStatus.INVALID)
                .forEach(this::details);
    }

    private void row(TestOutcome outcome) {
        String reason = outcome.test().skip().map(text -> ": " + escaped(text)).orElse("");
        out.println("| " + outcome.status().label() + " | "
                + escaped(outcome.test().name()) + reason + " | " + OutcomeText.time(outcome.time()) + " |");
    }

    private void details(TestOutcome outcome) {
        out.println();
        out.println("**" + escaped(outcome.test().name()) + "**, line "
                + outcome.test().at().line());
        out.println();
        block(OutcomeText.lines(outcome));
    }

    /** A block of code; a fence in it would end it early. */
    private void block(List<String> lines) {
        String fence = FENCE;
        while (contains(lines, fence)) {
            fence += "`";
        }
        out.println(fence + "text");
        lines.forEach(out::println);
        out.println(fence);
    }

    private static boolean contains(List<String> lines, String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString().replace("://", "\\://").replace("www.", "www\\."); // else a link of its own
    }
}
