package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.util.List;

/**
 * What tests exercised of one policy.
 *
 * @param type its type, or the first of them if it is used as several
 * @param policy the policy
 * @param text its exact text; empty if it cannot be had
 * @param statements each of its statements
 * @since 0.1.0
 */
public record PolicyCoverage(PolicyType type, Policy policy, String text, List<StatementCoverage> statements) {

    /** Copies the list. */
    public PolicyCoverage {
        statements = List.copyOf(statements);
    }

    /** How much of it was exercised. */
    public CoveragePoints points() {
        return CoveragePoints.sum(statements.stream().map(StatementCoverage::points));
    }

    /** What no test exercised, statement by statement. */
    public List<CoverageGap> gaps() {
        return statements.stream()
                .flatMap(statement -> statement.gaps().stream())
                .toList();
    }

    /** Its file, or its name if it came from none. */
    public String file() {
        return policy.origin().file().orElse(policy.name());
    }
}
