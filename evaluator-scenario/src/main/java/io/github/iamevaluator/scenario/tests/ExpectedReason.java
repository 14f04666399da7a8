package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an answer is expected: all that is given must hold.
 *
 * @param decision the very decision, where denied is not enough
 * @param by the type of policy (or S3's block of public access) that decided: one of its statements made the decision,
 *     or it lowered it
 * @param policy the name of a policy one of whose statements made the decision
 * @param statement the Sid of a statement that made the decision, or its position in its policy, from 1
 * @since 0.1.0
 */
public record ExpectedReason(
        Optional<Decision> decision, Optional<BlockedBy> by, Optional<String> policy, Optional<String> statement) {

    /** Any reason. */
    public static final ExpectedReason ANY =
            new ExpectedReason(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Tells whether an answer has this reason. */
    public boolean holds(EvaluationResult actual) {
        return decision.filter(expected -> expected != actual.decision()).isEmpty() && decided(actual);
    }

    /** {@code denied explicitly by scp, policy AcmeRegionGuard}; empty for any reason. */
    public String describe() {
        List<String> parts = new ArrayList<>();
        decision.ifPresent(expected -> parts.add(Words.of(expected)));
        by.ifPresent(type -> parts.add("by " + type.label()));
        policy.ifPresent(name -> parts.add("policy " + name));
        statement.ifPresent(name -> parts.add("statement " + name));
        return String.join(", ", parts);
    }

    private boolean decided(EvaluationResult actual) {
        if (policy.isEmpty() && statement.isEmpty()) {
            return by.isEmpty()
                    || actual.blockedBy().contains(by.get())
                    || actual.matchedStatements().stream().anyMatch(this::isOfType);
        }
        return actual.matchedStatements().stream().anyMatch(this::isMeant);
    }

    private boolean isMeant(MatchedStatement matched) {
        return isOfType(matched)
                && policy.filter(name -> !name.equals(matched.policy())).isEmpty()
                && statement.filter(name -> !isNamed(matched, name)).isEmpty();
    }

    private boolean isOfType(MatchedStatement matched) {
        return by.filter(type -> !type.label().equals(matched.policyType().label()))
                .isEmpty();
    }

    private static boolean isNamed(MatchedStatement matched, String name) {
        return matched.sid().map(name::equals).orElse(false) || name.equals(String.valueOf(matched.index()));
    }
}
