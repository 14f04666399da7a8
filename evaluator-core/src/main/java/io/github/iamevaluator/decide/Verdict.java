package io.github.iamevaluator.decide;

import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.List;
import java.util.Set;

/**
 * The decision of one check and what made it.
 *
 * @param decision the answer
 * @param rules ids of the rules that made it, the most telling first
 * @param blockedBy SIM-3
 * @param matched SIM-5
 * @param unknown names of the unknown policies that matter, when undecided; else of those present (INC-2)
 */
public record Verdict(
        Decision decision,
        List<String> rules,
        Set<BlockedBy> blockedBy,
        List<ApplyingStatement> matched,
        List<String> unknown) {

    /** Copies the collections. */
    public Verdict {
        rules = List.copyOf(rules);
        blockedBy = blockedBy.isEmpty() ? Set.of() : Set.copyOf(blockedBy);
        matched = List.copyOf(matched);
        unknown = List.copyOf(unknown);
    }
}
