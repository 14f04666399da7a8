package io.github.iamevaluator.whatif;

import io.github.iamevaluator.MatchedStatement;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;

/**
 * What tells a statement from others, wherever its text stands.
 *
 * @param type the type of its policy
 * @param policy the name of its policy
 * @param label its Sid, or its position
 * @param effect Allow or Deny
 */
record StatementName(PolicyType type, String policy, String label, Effect effect) {

    static StatementName of(MatchedStatement statement) {
        String label = statement.sid().filter(sid -> !sid.isEmpty()).orElse("statement " + statement.index());
        return new StatementName(statement.policyType(), statement.policy(), label, statement.effect());
    }

    static StatementName of(StatementExplanation statement) {
        return new StatementName(statement.policyType(), statement.policy(), statement.label(), statement.effect());
    }
}
