package io.github.iamevaluator.condition;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;

/**
 * Which values of a present key an operator looks at, and how their truths make one.
 *
 * <p>Source: IAM User Guide, "Multivalued context keys"; COND-8, COND-20, COND-21, COND-49.
 */
enum ValueChoice {
    /** Null: no value at all (COND-6). */
    PRESENCE,
    /** No set prefix: the value of a single-valued key; a list is false (COND-8). */
    ONLY_VALUE,
    /** {@code ForAnyValue}: at least one value. */
    ANY_VALUE,
    /** {@code ForAllValues}: every value. */
    EVERY_VALUE,
    /** {@code ForAllValues} without policy values: true only if there is no value, for negated operators too (COND-9). */
    NO_VALUE;

    /** The choice of a condition. */
    static ValueChoice of(Condition condition, EvaluationOptions options) {
        if (condition.operator() == ConditionOperator.NULL) {
            return PRESENCE;
        }
        return switch (condition.quantifier()) {
            case NONE -> options.alternative(DisputedPoint.PLAIN_OPERATOR_MATCHES_ANY_OF_LIST) ? ANY_VALUE : ONLY_VALUE;
            case FOR_ANY_VALUE -> ANY_VALUE;
            case FOR_ALL_VALUES -> condition.values().isEmpty() ? NO_VALUE : EVERY_VALUE;
        };
    }

    /** Tells whether the texts of a value count. */
    boolean looksAt(ContextValue value) {
        return switch (this) {
            case PRESENCE, NO_VALUE -> false;
            case ONLY_VALUE -> value instanceof ContextValue.Single;
            case ANY_VALUE, EVERY_VALUE -> true;
        };
    }

    /** What a condition says of a key's value. */
    Truth judge(ContextValue value, ValueJudge judge, ContextView context) {
        // One type check spares the common single value a list of its own.
        if (value instanceof ContextValue.Single single) {
            return this == NO_VALUE ? Truth.FALSE : judge.judge(single.value(), context);
        }
        return switch (this) {
            case PRESENCE -> judge.judge("", context);
            case ONLY_VALUE -> Truth.FALSE;
            case ANY_VALUE -> any(value.values(), judge, context);
            case EVERY_VALUE -> every(value.values(), judge, context);
            case NO_VALUE -> Truth.of(value.values().isEmpty());
        };
    }

    private static Truth any(List<String> texts, ValueJudge judge, ContextView context) {
        Truth truth = Truth.FALSE;
        for (int i = 0; i < texts.size() && truth != Truth.TRUE; i++) {
            truth = truth.or(judge.judge(texts.get(i), context));
        }
        return truth;
    }

    private static Truth every(List<String> texts, ValueJudge judge, ContextView context) {
        Truth truth = Truth.TRUE;
        for (int i = 0; i < texts.size() && truth != Truth.FALSE; i++) {
            truth = truth.and(judge.judge(texts.get(i), context));
        }
        return truth;
    }
}
