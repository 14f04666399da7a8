package io.github.iamevaluator.scenario.coverage;

/**
 * One operator and key of a statement's Condition.
 *
 * @param text {@code StringEquals aws:PrincipalTag/team}
 * @param at where the key stands
 * @param whenTrue how often it held when a test came as far as the conditions
 * @param whenFalse how often it did not
 * @since 0.1.0
 */
public record ConditionCoverage(String text, TextSpan at, int whenTrue, int whenFalse) {

    CoveragePoints points() {
        return CoveragePoints.of(whenTrue > 0, whenFalse > 0);
    }
}
