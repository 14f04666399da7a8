package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.util.List;
import java.util.function.ToIntFunction;

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
        return gaps(TextSpan::line);
    }

    List<CoverageGap> gaps(ToIntFunction<TextSpan> line) {
        return statements.stream()
                .flatMap(statement -> statement.gaps(line).stream())
                .toList();
    }

    /** Whether the document is a string of its file, so that its text has lines of its own. */
    boolean isDecoded() {
        return policy.origin().embedded() && !text.isEmpty();
    }

    /** The line of a part as the text alone counts, if it has lines of its own. */
    int lineOfText(TextSpan at) {
        return isDecoded()
                ? 1
                        + (int) text.substring(0, Math.min(at.start(), text.length()))
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : at.line();
    }

    /** Its file, or its name if it came from none. */
    public String file() {
        return policy.origin().file().orElse(policy.name());
    }
}
