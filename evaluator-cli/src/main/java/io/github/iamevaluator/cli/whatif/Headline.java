package io.github.iamevaluator.cli.whatif;

import io.github.iamevaluator.whatif.Totals;
import java.util.ArrayList;
import java.util.List;

/** What a report without a single change says: that nobody gains or loses anything, or that nothing could be compared. */
final class Headline {

    private Headline() {}

    /** The sentence, which begins in lower case and has no full stop. */
    static String of(WhatIfOutcome outcome) {
        int changes = outcome.change().changes();
        int made = changes - outcome.change().rejected();
        Totals totals = outcome.report().totals();
        if (changes == 0) {
            return "nothing could be compared: the change has nothing that is read";
        }
        if (made == 0) {
            return "nothing could be compared: no change could be made";
        }
        if (totals.read() == 0) {
            return "nothing could be compared: " + nothingAsked(outcome);
        }
        if (totals.read() == totals.rejected()) {
            return "nothing could be compared: no request could be asked";
        }
        return totals.stillUndecided() == totals.read() - totals.rejected()
                ? "nothing could be compared: every request is undecided before and after"
                : "nobody gains or loses anything that was asked" + exceptions(outcome, totals);
    }

    private static String nothingAsked(WhatIfOutcome outcome) {
        long leftOut = outcome.report().coverage().requestsLeftOut();
        if (leftOut > 0) {
            return leftOut(leftOut);
        }
        return outcome.against().isPresent()
                ? "there are no requests in " + outcome.against().get().source()
                : "the change touches no caller, action or resource of the environment";
    }

    private static String exceptions(WhatIfOutcome outcome, Totals totals) {
        int rejected = outcome.change().rejected();
        long leftOut = outcome.report().coverage().requestsLeftOut();
        List<String> missing = new ArrayList<>();
        if (rejected > 0) {
            missing.add(Listing.counted(rejected, "change") + " could not be made");
        }
        if (totals.rejected() > 0) {
            missing.add(Listing.counted(totals.rejected(), "request") + " could not be asked");
        }
        if (leftOut > 0) {
            missing.add(leftOut(leftOut));
        }
        return missing.isEmpty() ? "" : ", but " + String.join(" and ", missing);
    }

    private static String leftOut(long count) {
        return Listing.counted(count, "request") + (count == 1 ? " was" : " were") + " left out (--most-requests)";
    }
}
