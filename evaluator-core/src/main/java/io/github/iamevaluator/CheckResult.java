package io.github.iamevaluator;

import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.List;
import java.util.Set;

/**
 * The decision on one action and one resource of a request (EVAL-40).
 *
 * @param action the action
 * @param resource the resource
 * @param decision the answer
 * @param rules ids of the rules that made it, the most telling first
 * @param blockedBy what lowered it (SIM-3)
 * @param matchedStatements the statements that made it (SIM-5)
 * @param unknownPolicies the unknown policies that matter, when undecided
 * @param resourceIsSet whether the resource is a text with {@code *} that asks about a set (RES-20 to RES-23); then
 *     {@link Decision#ALLOWED} means "for some"
 * @param patterns for a resource that is a set: what holds for the patterns of policies inside it (EVAL-43)
 * @since 0.1.0
 */
public record CheckResult(
        String action,
        String resource,
        Decision decision,
        List<String> rules,
        Set<BlockedBy> blockedBy,
        List<MatchedStatement> matchedStatements,
        List<String> unknownPolicies,
        boolean resourceIsSet,
        List<PatternResult> patterns) {

    /** Copies the collections. */
    public CheckResult {
        rules = List.copyOf(rules);
        blockedBy = Set.copyOf(blockedBy);
        matchedStatements = List.copyOf(matchedStatements);
        unknownPolicies = List.copyOf(unknownPolicies);
        patterns = List.copyOf(patterns);
    }
}
