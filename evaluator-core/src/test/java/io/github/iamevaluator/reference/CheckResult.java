package io.github.iamevaluator.reference;

import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.Set;

/**
 * What the reference says about one action on one resource.
 *
 * @param action of the check
 * @param resource of the check
 * @param decision of the check
 * @param applying every statement that applies, in the policy sets that take part (ALG-2)
 * @param blockedBy SIM-3
 * @param missingContextKeys SIM-6, SIM-53; as policies spell them
 */
public record CheckResult(
        String action,
        String resource,
        Decision decision,
        Set<AppliedStatement> applying,
        Set<BlockedBy> blockedBy,
        Set<String> missingContextKeys) {

    /** Copies the sets. */
    public CheckResult {
        applying = Set.copyOf(applying);
        blockedBy = Set.copyOf(blockedBy);
        missingContextKeys = Set.copyOf(missingContextKeys);
    }
}
