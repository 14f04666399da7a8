package io.github.iamevaluator;

import java.util.List;

/**
 * Why one check is decided as it is.
 *
 * @param result the answer for this action and resource
 * @param policySets every policy set, guardrails first
 * @param nearestMisses for a denial: statements that nearly helped, the nearest first
 * @since 0.1.0
 */
public record CheckExplanation(
        CheckResult result, List<PolicySetExplanation> policySets, List<StatementExplanation> nearestMisses) {

    /** Copies the lists. */
    public CheckExplanation {
        policySets = LazyList.copyOf(policySets);
        nearestMisses = LazyList.copyOf(nearestMisses);
    }
}
