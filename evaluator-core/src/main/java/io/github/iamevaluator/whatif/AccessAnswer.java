package io.github.iamevaluator.whatif;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.List;
import java.util.Set;

/**
 * The answer to a request on one side of a change.
 *
 * @param decision the decision
 * @param statements the statements that made it
 * @param blockedBy what lowered it, when the grants alone would have allowed
 * @param unknown the unknown policies that it depends on
 * @param callerExists whether there is such a caller at all; if not, it counts as denied
 * @since 0.1.0
 */
public record AccessAnswer(
        Decision decision,
        List<MatchedStatement> statements,
        Set<BlockedBy> blockedBy,
        List<String> unknown,
        boolean callerExists) {

    /** The answer for a caller that there is not. */
    static final AccessAnswer NO_CALLER =
            new AccessAnswer(Decision.IMPLICIT_DENY, List.of(), Set.of(), List.of(), false);

    /** Copies the collections. */
    public AccessAnswer {
        statements = List.copyOf(statements);
        blockedBy = Set.copyOf(blockedBy);
        unknown = List.copyOf(unknown);
    }

    static AccessAnswer of(EvaluationResult result) {
        return new AccessAnswer(
                result.decision(), result.matchedStatements(), result.blockedBy(), result.unknownPolicies(), true);
    }
}
