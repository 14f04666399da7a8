package io.github.iamevaluator.scenario.coverage;

import java.util.List;

/**
 * What tests exercised of the policies that they are about.
 *
 * @param policies each policy once, in the order first met
 * @since 0.1.0
 */
public record CoverageReport(List<PolicyCoverage> policies) {

    /** Copies the list. */
    public CoverageReport {
        policies = List.copyOf(policies);
    }

    /** How much of all policies was exercised. */
    public CoveragePoints points() {
        return CoveragePoints.sum(policies.stream().map(PolicyCoverage::points));
    }

    /** How many of all statements applied at least once. */
    public CoveragePoints statements() {
        return CoveragePoints.sum(policies.stream()
                .flatMap(policy -> policy.statements().stream())
                .map(statement -> CoveragePoints.of(statement.applied() > 0)));
    }
}
