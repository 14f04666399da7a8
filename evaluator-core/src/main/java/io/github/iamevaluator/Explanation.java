package io.github.iamevaluator;

import java.util.List;

/**
 * Why a request is decided as it is: every policy set and every statement, and for a denial the nearest misses.
 *
 * @param result the answer
 * @param checks one explanation for each action and resource, in the order of {@link EvaluationResult#checks()}
 * @since 0.1.0
 */
public record Explanation(EvaluationResult result, List<CheckExplanation> checks) {

    /** Copies the list. */
    public Explanation {
        checks = List.copyOf(checks);
    }
}
