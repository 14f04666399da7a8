package io.github.iamevaluator.decide;

import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.facts.ResourcePolicyFacts;
import io.github.iamevaluator.match.MatchKind;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one resource policy says of a check.
 *
 * @param outcome of its statements
 * @param kinds the match kinds of its applying Allows (EVAL-10: the set R)
 * @param granted whether a KMS grant is among them (KMS-6)
 */
record ResourceOutcome(SetOutcome outcome, Set<MatchKind> kinds, boolean granted) {

    static ResourceOutcome of(ResourcePolicyFacts policy, Assumption assumption) {
        Set<MatchKind> kinds = EnumSet.noneOf(MatchKind.class);
        boolean granted = false;
        for (ApplyingStatement allow : policy.set().allows()) {
            kinds.add(allow.kind());
            granted |= allow.statement().isEmpty();
        }
        if (assumption == Assumption.UNKNOWN_ALLOWS && !policy.set().unknown().isEmpty()) {
            kinds.add(MatchKind.DIRECT);
        }
        return new ResourceOutcome(SetOutcome.of(policy.set(), assumption), kinds, granted);
    }

    /** The same policy with its Deny statements ignored (EVAL-4). */
    ResourceOutcome withoutDeny() {
        return new ResourceOutcome(kinds.isEmpty() ? SetOutcome.SILENT : SetOutcome.ALLOWED, kinds, granted);
    }
}
