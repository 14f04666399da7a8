package io.github.iamevaluator.whatif;

import java.util.List;

/**
 * Who gains and who loses what.
 *
 * @param changes the requests that are answered otherwise, in the order asked
 * @param totals how many
 * @param coverage what was asked
 * @param problems why requests were rejected, each once
 * @since 0.1.0
 */
public record WhatIfReport(List<AccessChange> changes, Totals totals, Coverage coverage, List<String> problems) {

    /** Copies the lists. */
    public WhatIfReport {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }
}
