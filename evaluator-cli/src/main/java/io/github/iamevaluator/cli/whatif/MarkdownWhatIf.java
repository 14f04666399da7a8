package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.scenario.wording.Words;
import io.github.iamevaluator.text.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report for summaries of CI runs: callers with their counts, then a line for each group. */
final class MarkdownWhatIf {

    private static final String MARKUP = "\\`*_[]<>|&~";
    private static final int MOST_GROUPS = 200;
    private static final int MOST_USED = 10;

    private final PrintWriter out;

    MarkdownWhatIf(PrintWriter out) {
        this.out = out;
    }

    void write(WhatIfOutcome outcome) {
        out.println("## What if");
        out.println();
        Map<String, CallerCounts> callers = outcome.byCaller();
        if (callers.isEmpty()) {
            out.println(Listing.sentence(Headline.of(outcome)));
        } else {
            table(callers, outcome.useTitles());
            out.println();
            groups(outcome.groups());
        }
        notes("Not made", outcome.change().problems().stream().map(Words::of).toList());
        notes("Not asked", outcome.report().problems());
        notes("Notes", outcome.change().notices());
        out.println();
        Summary.lines(outcome).forEach(line -> out.println("    " + line));
    }

    /** Callers with their counts; how often they used it only where that is known. */
    private void table(Map<String, CallerCounts> callers, List<String> useTitles) {
        String titles = useTitles.stream().map(title -> " " + title + " |").collect(Collectors.joining());
        out.println("| who | lost | gained | undecided |" + titles);
        out.println("|---|--:|--:|--:|" + "--:|".repeat(useTitles.size()));
        callers.forEach((name, counts) -> out.println("| " + escaped(name) + " | " + counts.lost() + " | "
                + counts.gained() + " | " + counts.undecided() + " |"
                + counts.useCells(useTitles.size()).stream()
                        .map(cell -> " " + cell + " |")
                        .collect(Collectors.joining())));
    }

    private void notes(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println();
            out.println("### " + title);
            out.println();
            lines.stream().limit(MOST_GROUPS).forEach(line -> out.println("- " + escaped(line)));
            if (lines.size() > MOST_GROUPS) {
                out.println("- and " + (lines.size() - MOST_GROUPS) + " more");
            }
        }
    }

    private void groups(List<ChangeGroup> groups) {
        groups.stream().limit(MOST_GROUPS).forEach(group -> {
            out.println("- **" + TextWhatIf.label(group.kind()) + "** " + escaped(group.sentence()));
            if (group.used().size() > 1) { // else the sentence has it
                group.useSentences().stream().limit(MOST_USED).forEach(text -> out.println("  - " + escaped(text)));
            }
            group.before().stream().limit(1).forEach(text -> out.println("  - before: " + escaped(text)));
            group.after().stream().limit(1).forEach(text -> out.println("  - after: " + escaped(text)));
        });
        if (groups.size() > MOST_GROUPS) {
            out.println("- and " + (groups.size() - MOST_GROUPS) + " more");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        VisibleText.of(text.replace('\n', ' ')).chars().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }
}
