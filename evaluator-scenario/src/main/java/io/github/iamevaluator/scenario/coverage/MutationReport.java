package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.json.JsonWriter;
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

    /** How many of the mutants tests notice. */
    public CoveragePoints noticed() {
        return new CoveragePoints(mutants - survivors.size(), mutants);
    }

    /** The report for people; it ends with a line break. */
    public String text() {
        StringBuilder out = new StringBuilder();
        out.append("mutants noticed ").append(noticed()).append('\n');
        for (SurvivingMutant survivor : survivors) {
            out.append("\nno test notices ").append(survivor.mutant()).append("\n  would: ");
            out.append(survivor.noticing().map(NoticingRequest::toString).orElse("none found"))
                    .append('\n');
        }
        return out.toString();
    }

    /** Writes the report for programs, as the member {@code mutation} of the object that was begun. */
    public void writeTo(JsonWriter json) {
        new MutationJson(json).write(this);
    }
}
