package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;

/**
 * Gives for each policy the one to stand in its place: itself, or a changed one.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PolicyRewrite {

    /** The policy in place of this one. */
    Policy apply(PolicyType type, Policy policy);
}
