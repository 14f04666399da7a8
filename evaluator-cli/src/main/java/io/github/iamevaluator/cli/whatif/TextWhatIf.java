package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.whatif.AccessChange;
import java.io.PrintWriter;
import java.util.List;

/** The report for people: a sentence for each group, what decided before and after, then what was asked and the totals. */
final class TextWhatIf {

    private static final int MOST_GROUPS = 50;
    private static final int MOST_NAMES = 12;

    private final PrintWriter out;
    private final Style style;

    TextWhatIf(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void write(WhatIfOutcome outcome) {
        List<ChangeGroup> groups = outcome.groups();
        if (groups.isEmpty()) {
            out.println("nobody gains or loses anything that was asked");
        }
        groups.stream().limit(MOST_GROUPS).forEach(this::group);
        if (groups.size() > MOST_GROUPS) {
            out.println("... and " + (groups.size() - MOST_GROUPS) + " more; --output json has all");
            out.println();
        }
        Summary.lines(outcome).forEach(out::println);
    }

    private void group(ChangeGroup group) {
        out.println(style.decision(colour(group.kind()), label(group.kind())) + "  " + group.sentence());
        names("who", group.callers());
        names("actions", group.actions());
        names("on", group.resources());
        names("before", group.before());
        names("after", group.after());
        out.println();
    }

    /** A line of its own for each of what the sentence only counts; of what decided always. */
    private void names(String title, List<String> names) {
        boolean told = names.size() <= (title.equals("on") ? 1 : 3);
        if (told && !title.equals("before") && !title.equals("after")) {
            return;
        }
        int shown = Math.min(names.size(), MOST_NAMES);
        for (int i = 0; i < shown; i++) {
            out.println("  " + style.faint(String.format("%-9s", i == 0 ? title : "")) + " " + names.get(i));
        }
        if (shown < names.size()) {
            out.println("            and " + (names.size() - shown) + " more");
        }
    }

    static String label(AccessChange.Kind kind) {
        return switch (kind) {
            case LOST -> "lost";
            case GAINED -> "gained";
            case UNDECIDED -> "undecided";
        };
    }

    private static Decision colour(AccessChange.Kind kind) {
        return switch (kind) {
            case LOST -> Decision.IMPLICIT_DENY;
            case GAINED -> Decision.ALLOWED;
            case UNDECIDED -> Decision.UNDECIDED;
        };
    }
}
