package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.ConditionOperator;

/** How numbers and dates compare with a limit. */
enum LoopComparison {
    EQUAL,
    NOT_EQUAL,
    LESS,
    AT_MOST,
    GREATER,
    AT_LEAST;

    static LoopComparison of(ConditionOperator operator) {
        return switch (operator) {
            case NUMERIC_EQUALS, DATE_EQUALS -> EQUAL;
            case NUMERIC_NOT_EQUALS, DATE_NOT_EQUALS -> NOT_EQUAL;
            case NUMERIC_LESS_THAN, DATE_LESS_THAN -> LESS;
            case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> AT_MOST;
            case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> GREATER;
            case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> AT_LEAST;
            default -> throw new IllegalArgumentException(operator + " compares no quantities");
        };
    }

    /** Whether one limit decides, given which of the two is greater: for NOT_EQUAL that one is equal. */
    boolean holds(int order) {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> order == 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    int anyFits() {
        return this == NOT_EQUAL ? LoopTest.FALSE : LoopTest.TRUE;
    }

    int noneFits() {
        return this == NOT_EQUAL ? LoopTest.TRUE : LoopTest.FALSE;
    }
}
