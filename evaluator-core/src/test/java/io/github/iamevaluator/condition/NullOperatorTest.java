package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.ABSENT;
import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import org.junit.jupiter.api.Test;

/** COND-6 and COND-7; the truth table has the rest. */
class NullOperatorTest {

    @Test
    void severalValuesAreAlternatives() {
        CompiledCondition either = compile(REAL, "Null", "true", "false");

        assertThat(either.test(ABSENT)).isEqualTo(Truth.TRUE);
        assertThat(either.test(single("x"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void noValuesAreNeverTrue() {
        assertThat(compile(REAL, "Null").test(ABSENT)).isEqualTo(Truth.FALSE);
        assertThat(compile(REAL, "Null").test(single("x"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void anEmptyListIsPresentUnlessTheOtherReadingIsWanted() {
        DisputedPoint point = DisputedPoint.EMPTY_LIST_IS_ABSENT;

        assertThat(compile(REAL, "Null", "true").test(list())).isEqualTo(Truth.FALSE);
        assertThat(compile(other(point), "Null", "true").test(list())).isEqualTo(Truth.TRUE);
        assertThat(compile(other(point), "StringNotEquals", "x").test(list())).isEqualTo(Truth.TRUE);
    }
}
