package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.Policy;

/**
 * A policy under its name, ready to be matched.
 *
 * @param policy the policy; name and place belong to it, not to the compiled document
 * @param document its document, compiled; without statements if the policy is unknown
 */
public record CompiledPolicy(Policy policy, CompiledDocument document) {

    /** Tells whether its document is not at hand (INC-1). */
    public boolean unknown() {
        return document.is(CompiledDocument.UNKNOWN);
    }
}
