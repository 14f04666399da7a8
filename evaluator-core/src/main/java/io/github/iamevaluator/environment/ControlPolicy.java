package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.PolicyType;
import java.util.Optional;

/**
 * An SCP or RCP of an organization.
 *
 * @param id for example {@code p-12345678}
 * @param type {@link PolicyType#SERVICE_CONTROL} or {@link PolicyType#RESOURCE_CONTROL}; empty: may be either
 * @param policy its document
 * @param targetsKnown whether it is known where it is attached; if not, it may be attached at every level
 * @since 0.1.0
 */
public record ControlPolicy(String id, Optional<PolicyType> type, AttachedPolicy policy, boolean targetsKnown) {

    /** A policy of which everything is known. */
    public static ControlPolicy of(String id, PolicyType type, AttachedPolicy policy) {
        return new ControlPolicy(id, Optional.of(type), policy, true);
    }

    /** Tells whether it counts as a policy of this type. */
    boolean countsAs(PolicyType wanted) {
        return type.isEmpty() || type.get() == wanted;
    }
}
