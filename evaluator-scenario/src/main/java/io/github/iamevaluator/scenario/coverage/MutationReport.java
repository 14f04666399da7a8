package io.github.iamevaluator.scenario.coverage;

import java.util.List;

/**
 * Which mutants tests notice.
 *
 * @param mutants how many were tried
 * @param survivors those that no test notices
 * @since 0.1.0
 */
public record MutationReport(int mutants, List<SurvivingMutant> survivors) {

    /** Copies the list. */
    public MutationReport {
        survivors = List.copyOf(survivors);
    }

    /** The report for people; it ends with a line break. */
    public String text() {
        int noticed = mutants - survivors.size();
        StringBuilder out = new StringBuilder();
        out.append("mutants noticed ")
                .append(new CoveragePoints(noticed, mutants))
                .append('\n');
        for (SurvivingMutant survivor : survivors) {
            out.append("\nno test notices ").append(survivor.mutant()).append("\n  would: ");
            out.append(survivor.noticing().map(NoticingRequest::toString).orElse("none found"))
                    .append('\n');
        }
        return out.toString();
    }
}
