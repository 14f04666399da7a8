package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.SIMULATOR;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.judge;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-10, COND-33 to COND-35, SIM-47 for numbers. */
class NumericOperatorsTest {

    @Test
    void orderingValuesAreAlternatives() {
        assertThat(compile(REAL, "NumericLessThan", "5", "10").test(single("7")))
                .isEqualTo(Truth.TRUE);
        assertThat(compile(REAL, "NumericLessThan", "3", "5").test(single("7"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void numbersBeyondDoublesAreExact() {
        assertThat(judge("NumericEquals", "9007199254740993", "9007199254740992"))
                .isEqualTo(Truth.FALSE);
        assertThat(judge("NumericLessThan", "9007199254740993", "9007199254740992"))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NumericEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals"
            })
    void aTextThatIsNoNumberMakesPositiveOperatorsFalse(String operator) {
        assertThat(judge(operator, "1", "abc")).isEqualTo(Truth.FALSE);
        assertThat(judge(operator, "abc", "1")).isEqualTo(Truth.FALSE);
        assertThat(judge(operator, "abc", "abc")).isEqualTo(Truth.FALSE);
    }

    @Test
    void aTextThatIsNoNumberIsUnequalToEveryNumber() {
        assertThat(judge("NumericNotEquals", "1", "abc")).isEqualTo(Truth.TRUE);
        assertThat(judge("NumericNotEquals", "NaN", "1")).isEqualTo(Truth.TRUE);
        assertThat(judge("NumericNotEquals", "abc", "abc")).isEqualTo(Truth.TRUE);
    }

    @Test
    void valuesBesideOneThatIsNoNumberStillCount() {
        assertThat(compile(REAL, "NumericEquals", "abc", "1").test(single("1"))).isEqualTo(Truth.TRUE);
        assertThat(compile(REAL, "NumericNotEquals", "abc", "1").test(single("1")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void theSimulatorTakesNoNumberAsUnequal() {
        assertThat(judge(SIMULATOR, "NumericNotEquals", "1", "abc")).isEqualTo(Truth.FALSE);
        assertThat(judge(SIMULATOR, "NumericNotEquals", "abc", "1")).isEqualTo(Truth.TRUE);
    }

    @Test
    void theTableHoldsForEachValueOfASet() {
        CompiledCondition any = compile(REAL, "ForAnyValue:NumericNotEquals", "1");
        CompiledCondition all = compile(REAL, "ForAllValues:NumericEquals", "1");

        assertThat(any.test(list("abc"))).isEqualTo(Truth.TRUE);
        assertThat(all.test(list("1", "abc"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void theOtherReadingOfUnconvertibleTextsFailsNegatedOperatorsToo() {
        EvaluationOptions options = other(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);

        assertThat(judge(options, "NumericNotEquals", "1", "abc")).isEqualTo(Truth.FALSE);
        assertThat(judge(options, "NumericNotEquals", "abc", "1")).isEqualTo(Truth.FALSE);
        assertThat(judge(options, "NumericNotEquals", "1", "2")).isEqualTo(Truth.TRUE);
    }

    @Test
    void theOtherReadingOfNumbersTakesTheirBeginning() {
        EvaluationOptions options = other(DisputedPoint.NUMBERS_READ_BY_PREFIX);

        assertThat(judge(options, "NumericEquals", "10", "10abc")).isEqualTo(Truth.TRUE);
        assertThat(Stream.of("10", "10abc").map(text -> judge("NumericEquals", "10", text)))
                .containsExactly(Truth.TRUE, Truth.FALSE);
    }
}
