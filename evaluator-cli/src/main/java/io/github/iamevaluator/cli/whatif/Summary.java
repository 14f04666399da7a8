package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.whatif.Coverage;
import io.github.iamevaluator.whatif.Totals;
import java.util.ArrayList;
import java.util.List;

/** What was asked and how it came out, in a few lines. */
final class Summary {

    private Summary() {}

    static List<String> lines(WhatIfOutcome outcome) {
        List<String> lines = new ArrayList<>();
        int made = outcome.change().changes() - outcome.change().rejected();
        lines.add("changes    " + outcome.change().changes() + " read, " + made + " made, "
                + outcome.change().rejected() + " rejected");
        lines.add("asked      " + asked(outcome));
        Totals totals = outcome.report().totals();
        lines.add("requests   " + totals.read() + " read: " + totals.lost() + " lost, " + totals.gained() + " gained, "
                + totals.undecided() + " undecided, " + totals.same() + " the same, " + totals.stillUndecided()
                + " undecided before and after, " + totals.rejected() + " rejected");
        if (totals.unlisted() > 0) {
            lines.add("           " + totals.unlisted() + " of the changes are counted here and listed nowhere");
        }
        outcome.report().coverage().leftOut().forEach(line -> lines.add("left out   " + line));
        return lines;
    }

    /** Where the requests came from. */
    static String asked(WhatIfOutcome outcome) {
        Coverage coverage = outcome.report().coverage();
        return outcome.against()
                .orElseGet(() -> "what the change can touch: " + counted(coverage.callers(), "caller")
                        + ", " + counted(coverage.actions(), "action") + ", "
                        + counted(coverage.resources(), "resource") + ", "
                        + coverage.circumstances() + (coverage.circumstances() == 1 ? " set" : " sets")
                        + " of context keys");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
