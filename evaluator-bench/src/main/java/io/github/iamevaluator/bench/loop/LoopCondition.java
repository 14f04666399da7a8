package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Quantifier;
import java.util.Locale;

/** One condition: its key in lower case, its operator and values made ready. */
final class LoopCondition {

    private final String key;
    private final boolean ofPresence;
    private final boolean nullWanted;
    private final boolean notNullWanted;
    private final boolean whenAbsent;
    private final boolean withoutValues;
    private final Quantifier quantifier;
    private final LoopTest test;

    LoopCondition(Condition condition, PolicyVersion version) {
        key = condition.key().toLowerCase(Locale.ROOT);
        ofPresence = condition.operator() == ConditionOperator.NULL;
        nullWanted = ofPresence && condition.values().stream().anyMatch(v -> v.equalsIgnoreCase("true"));
        notNullWanted = ofPresence && condition.values().stream().anyMatch(v -> !v.equalsIgnoreCase("true"));
        quantifier = condition.quantifier();
        whenAbsent = condition.ifExists()
                || quantifier == Quantifier.FOR_ALL_VALUES
                || (quantifier == Quantifier.NONE && condition.operator().negated());
        withoutValues = condition.values().isEmpty();
        test = ofPresence ? (value, request) -> LoopTest.TRUE : LoopTests.test(condition, version);
    }

    int holds(LoopRequest request) {
        LoopContextValue value = request.context.get(key);
        if (ofPresence) {
            return (value == null ? nullWanted : notNullWanted) ? LoopTest.TRUE : LoopTest.FALSE;
        }
        if (value == null) {
            return whenAbsent ? LoopTest.TRUE : LoopTest.FALSE;
        }
        return switch (quantifier) {
            case NONE -> value.list ? LoopTest.FALSE : test.test(value.values[0], request);
            case FOR_ALL_VALUES -> ofAll(value, request);
            case FOR_ANY_VALUE -> ofAny(value, request);
        };
    }

    private int ofAll(LoopContextValue value, LoopRequest request) {
        if (withoutValues) {
            return value.values.length == 0 ? LoopTest.TRUE : LoopTest.FALSE;
        }
        int result = LoopTest.TRUE;
        for (LoopValue one : value.values) {
            int holds = test.test(one, request);
            if (holds == LoopTest.FALSE) {
                return LoopTest.FALSE;
            }
            result = Math.max(result, holds);
        }
        return result;
    }

    private int ofAny(LoopContextValue value, LoopRequest request) {
        int result = LoopTest.FALSE;
        for (LoopValue one : value.values) {
            int holds = test.test(one, request);
            if (holds == LoopTest.TRUE) {
                return LoopTest.TRUE;
            }
            result = Math.max(result, holds);
        }
        return result;
    }
}
