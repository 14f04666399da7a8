package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was asked and how it came out, in a few lines. */
final class Summary {

    private Summary() {}

    /**
     * A line with what it is about.
     *
     * @param title one word or two
     * @param text what there is to say
     */
    record Row(String title, String text) {}

    /** The rows as lines of a text. */
    static List<String> lines(WhatIfOutcome outcome) {
        return rows(outcome).stream()
                .map(row -> String.format(Locale.ROOT, "%-10s ", row.title()) + row.text())
                .toList();
    }

    /** What was changed, what was asked, and how it came out. */
    static List<Row> rows(WhatIfOutcome outcome) {
        List<Row> rows = new ArrayList<>();
        int made = outcome.change().changes() - outcome.change().rejected();
        rows.add(new Row(
                "changes",
                outcome.change().changes() + " read, " + made + " made, "
                        + outcome.change().rejected() + " rejected"));
        rows.add(new Row("asked", asked(outcome)));
        Totals totals = outcome.report().totals();
        rows.add(new Row(
                "requests",
                totals.read() + " read: " + totals.lost() + " lost, " + totals.gained() + " gained, "
                        + totals.undecided() + " undecided, " + totals.same() + " the same, " + totals.stillUndecided()
                        + " undecided before and after, " + totals.rejected() + " rejected"));
        rejections(outcome).ifPresent(reasons -> rows.add(new Row("rejected", reasons)));
        if (totals.unlisted() > 0) {
            rows.add(new Row("unlisted", totals.unlisted() + " of the changes are counted here and listed nowhere"));
        }
        outcome.report().coverage().leftOut().forEach(line -> rows.add(new Row("left out", line)));
        return rows;
    }

    /** Where the requests came from, and how far they reach. */
    static String asked(WhatIfOutcome outcome) {
        Coverage coverage = outcome.report().coverage();
        String reach = Listing.counted(coverage.callers(), "caller") + ", "
                + Listing.counted(coverage.actions(), "action") + ", "
                + Listing.counted(coverage.resources(), "resource");
        return outcome.against()
                .map(given -> given.source() + ": " + reach)
                .orElseGet(() -> "what the change can touch: " + reach + ", "
                        + Listing.counted(coverage.circumstances(), "set") + " of context keys");
    }

    /** {@code 2 duplicate, 1 unreadable}; nothing where all could be asked, or nobody knows why not. */
    private static Optional<String> rejections(WhatIfOutcome outcome) {
        long rejected = outcome.report().totals().rejected();
        if (outcome.against().isEmpty() || rejected == 0) {
            return Optional.empty();
        }
        Map<String, Long> counts = outcome.against().get().rejections(rejected);
        return Optional.of(counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", ")));
    }
}
