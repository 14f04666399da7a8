package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.whatif.AccessChange;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** The report for summaries of CI runs: callers with their counts, then a line for each group. */
final class MarkdownWhatIf {

    private static final String MARKUP = "\\`*_[]<>|&~";
    private static final int MOST_GROUPS = 200;

    private final PrintWriter out;

    MarkdownWhatIf(PrintWriter out) {
        this.out = out;
    }

    void write(WhatIfOutcome outcome) {
        out.println("## What if");
        out.println();
        Map<String, Map<AccessChange.Kind, Integer>> callers = outcome.byCaller();
        if (callers.isEmpty()) {
            out.println("Nobody gains or loses anything that was asked.");
        } else {
            out.println("| who | lost | gained | undecided |");
            out.println("|---|--:|--:|--:|");
            callers.forEach((name, counts) -> out.println("| " + escaped(name) + " | "
                    + counts.getOrDefault(AccessChange.Kind.LOST, 0) + " | "
                    + counts.getOrDefault(AccessChange.Kind.GAINED, 0) + " | "
                    + counts.getOrDefault(AccessChange.Kind.UNDECIDED, 0) + " |"));
            out.println();
            groups(outcome.groups());
        }
        out.println();
        Summary.lines(outcome).forEach(line -> out.println("    " + line));
    }

    private void groups(List<ChangeGroup> groups) {
        groups.stream().limit(MOST_GROUPS).forEach(group -> {
            out.println("- **" + TextWhatIf.label(group.kind()) + "** " + escaped(group.sentence()));
            group.before().stream().limit(1).forEach(text -> out.println("  - before: " + escaped(text)));
            group.after().stream().limit(1).forEach(text -> out.println("  - after: " + escaped(text)));
        });
        if (groups.size() > MOST_GROUPS) {
            out.println("- and " + (groups.size() - MOST_GROUPS) + " more");
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) (c < ' ' ? ' ' : c));
        });
        return escaped.toString();
    }
}
