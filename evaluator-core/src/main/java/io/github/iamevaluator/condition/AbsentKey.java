package io.github.iamevaluator.condition;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.request.DisputedPoint;

/**
 * What a condition comes to when its key is absent.
 *
 * <p>Source: COND-4 to COND-6, COND-22 to COND-24.
 *
 * @param truth the truth, whatever the policy values
 * @param note why
 */
record AbsentKey(Truth truth, ConditionNote note) {

    static AbsentKey of(OperatorSource source) {
        Condition condition = source.condition();
        if (condition.operator() == ConditionOperator.NULL) {
            return new AbsentKey(new NullOperator(source).ifAbsent(), ConditionNote.PRESENCE_ONLY);
        }
        boolean ifExists = condition.ifExists();
        return switch (condition.quantifier()) {
            case NONE ->
                ifExists
                        ? new AbsentKey(Truth.TRUE, ConditionNote.KEY_ABSENT_IF_EXISTS)
                        : new AbsentKey(Truth.of(source.negated()), ConditionNote.KEY_ABSENT);
            case FOR_ALL_VALUES -> new AbsentKey(Truth.TRUE, ConditionNote.KEY_ABSENT_FOR_ALL_VALUES);
            case FOR_ANY_VALUE ->
                ifExists && !source.alternative(DisputedPoint.FOR_ANY_VALUE_IF_EXISTS_NEEDS_KEY)
                        ? new AbsentKey(Truth.TRUE, ConditionNote.KEY_ABSENT_FOR_ANY_VALUE_IF_EXISTS)
                        : new AbsentKey(Truth.FALSE, ConditionNote.KEY_ABSENT_FOR_ANY_VALUE);
        };
    }
}
