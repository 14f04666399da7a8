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
            case ALLOWED -> statements(result);
            case EXPLICIT_DENY -> furtherCheck(result) + statements(result);
            case IMPLICIT_DENY -> furtherCheck(result) + silence(result);
            case UNDECIDED -> furtherCheck(result) + "unknown: " + String.join(", ", result.unknownPolicies());
        };
    }

    /** Which check made the decision, if it is one of another action than that of the request: that on a role passed. */
    private static String furtherCheck(EvaluationResult result) {
        String action = result.checks().get(0).action();
        return result.checks().stream()
                .filter(check -> check.decision() == result.decision())
                .findFirst()
                .filter(check -> !check.action().equals(action))
                .map(check -> check.action() + " on " + check.resource() + ": ")
                .orElse("");
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
