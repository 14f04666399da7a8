package io.github.iamevaluator.scenario.coverage;

/**
 * One action or resource of a statement.
 *
 * @param text as written
 * @param at where it stands
 * @param times how often a test asked for what it matches, everything else of the statement but its conditions matching
 * @since 0.1.0
 */
public record EntryCoverage(String text, TextSpan at, int times) {

    CoveragePoints points() {
        return CoveragePoints.of(times > 0);
    }
}
