package io.github.iamevaluator.scenario;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.policy.PolicyType;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A statement that a scenario expects among the matched ones, named by Sid, by position, or by both.
 *
 * @param policyType the type of its policy
 * @param policy the name of its policy
 * @param sid its Sid
 * @param index its position in the document, from 1
 * @since 0.1.0
 */
public record ExpectedStatement(PolicyType policyType, String policy, Optional<String> sid, OptionalInt index) {

    /** Tells whether a statement is the one that is meant. */
    public boolean matches(MatchedStatement statement) {
        return policyType == statement.policyType()
                && policy.equals(statement.policy())
                && (sid.isEmpty() || sid.equals(statement.sid()))
                && (index.isEmpty() || index.getAsInt() == statement.index());
    }

    /** {@code identity ReadReports/AllowRead}, as differences show it. */
    @Override
    public String toString() {
        return policyType.label() + " " + policy + "/"
                + sid.orElseGet(() -> index.isPresent() ? "#" + index.getAsInt() : "?");
    }
}
