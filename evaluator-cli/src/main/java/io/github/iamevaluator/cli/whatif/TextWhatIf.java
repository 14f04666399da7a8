package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.whatif.AccessChange;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The report for people: a sentence for each group, what decided before and after, then what was asked and the totals. */
final class TextWhatIf {

    private static final int MOST_GROUPS = 50;
    private static final int MOST_NAMES = 12;
    private static final int MOST_COUNTED = 6;

    private final PrintWriter out;
    private final Style style;

    TextWhatIf(PrintWriter out, Style style) {
        this.out = out;
        this.style = style;
    }

    void write(WhatIfOutcome outcome) {
        List<ChangeGroup> groups = outcome.groups();
        if (groups.isEmpty()) {
            out.println(Headline.of(outcome));
            out.println();
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
        counted("who", group.callers());
        counted("actions", group.actions());
        names("on", group.where());
        if (group.used().size() > 1) { // else the sentence has it
            names("used", group.useSentences());
        }
        names("before", group.before());
        names("after", group.after());
        out.println();
    }

    /** The first of those that the sentence only counts. */
    private void counted(String title, List<String> names) {
        if (names.size() > Listing.FEW) {
            int shown = Math.min(names.size(), MOST_COUNTED);
            String rest = shown < names.size() ? " and " + (names.size() - shown) + " more" : "";
            line(title, String.join(", ", names.subList(0, shown)) + rest);
        }
    }

    /** A line of its own for each; of resources not, if the sentence has the only one. */
    private void names(String title, List<String> names) {
        if (title.equals("on") && names.size() == 1) {
            return;
        }
        int shown = Math.min(names.size(), MOST_NAMES);
        for (int i = 0; i < shown; i++) {
            line(i == 0 ? title : "", names.get(i));
        }
        if (shown < names.size()) {
            line("", "and " + (names.size() - shown) + " more");
        }
    }

    private void line(String title, String text) {
        out.println("  " + style.faint(String.format(Locale.ROOT, "%-9s", title)) + " " + text);
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
