package io.github.iamevaluator.replay;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.request.BlockedBy;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What made a decision, in few words by which requests can be grouped.
 *
 * @since 0.1.0
 */
public final class DecisionReason {

    private DecisionReason() {}

    /** The words; requests with the same reason have the same. */
    public static String of(EvaluationResult result) {
        return switch (result.decision()) {
            case ALLOWED, EXPLICIT_DENY -> statements(result);
            case IMPLICIT_DENY -> silence(result);
            case UNDECIDED -> "unknown: " + String.join(", ", result.unknownPolicies());
        };
    }

    private static String statements(EvaluationResult result) {
        List<MatchedStatement> matched = result.matchedStatements();
        if (matched.isEmpty()) {
            return rules(result);
        }
        MatchedStatement first = matched.get(0);
        String sid = first.sid()
                .map(name -> "statement " + name)
                .orElse(first.index() > 0 ? "its statement " + first.index() : "a grant");
        return first.policyType().label() + " policy " + first.policy() + ", " + sid;
    }

    private static String silence(EvaluationResult result) {
        if (result.blockedBy().isEmpty()) {
            return "nothing allows it (" + rules(result) + ")";
        }
        String silent =
                result.blockedBy().stream().sorted().map(BlockedBy::label).collect(Collectors.joining(", "));
        return "not allowed by " + silent + " (" + rules(result) + ")";
    }

    private static String rules(EvaluationResult result) {
        return result.rules().stream().findFirst().orElse("no rule");
    }
}
