package io.github.iamevaluator;

import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Set;

/**
 * The answer to a request: the decision, and what made it.
 *
 * @param decision over all checks (EVAL-41, INC-3)
 * @param rules ids of the rules in {@code docs/semantics.md} that made it, the most telling first
 * @param blockedBy what lowered it, when the grants alone would have allowed (SIM-3)
 * @param matchedStatements the statements that made it (SIM-5)
 * @param missingContextKeys absent keys that statements ask for (SIM-6)
 * @param warnings what the reader should know (SIM-7)
 * @param unknownPolicies the unknown policies that matter, when undecided (INC-2)
 * @param checks one result for each action and resource
 * @since 0.1.0
 */
public record EvaluationResult(
        Decision decision,
        List<String> rules,
        Set<BlockedBy> blockedBy,
        List<MatchedStatement> matchedStatements,
        List<String> missingContextKeys,
        List<Warning> warnings,
        List<String> unknownPolicies,
        List<CheckResult> checks) {

    /** Copies the collections. */
    public EvaluationResult {
        rules = List.copyOf(rules);
        blockedBy = Set.copyOf(blockedBy);
        matchedStatements = List.copyOf(matchedStatements);
        missingContextKeys = List.copyOf(missingContextKeys);
        warnings = List.copyOf(warnings);
        unknownPolicies = List.copyOf(unknownPolicies);
        checks = List.copyOf(checks);
    }

    /**
     * Tells whether the answer is about a set of resources of which only some are known to be allowed (EVAL-43): then
     * {@link Decision#ALLOWED} means "for some".
     */
    public boolean allowedForSome() {
        return decision == Decision.ALLOWED && checks.stream().anyMatch(CheckResult::resourceIsSet);
    }
}
