package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.ABSENT;
import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COND-8, COND-20 to COND-26. */
class SetOperatorsTest {

    @ParameterizedTest
    @CsvSource({
        "ForAnyValue:StringEquals, a x, TRUE",
        "ForAnyValue:StringNotEquals, a x, TRUE",
        "ForAnyValue:StringNotEquals, a, FALSE",
        "ForAllValues:StringEquals, a x, FALSE",
        "ForAllValues:StringEquals, a, TRUE",
        "ForAllValues:StringNotEquals, x y, TRUE",
        "ForAllValues:StringNotEquals, a x, FALSE"
    })
    void eachRequestValueIsTestedOnItsOwn(String operator, String values, Truth truth) {
        CompiledCondition condition = compile(REAL, operator, "a", "b");

        assertThat(condition.test(list(List.of(values.split(" ", -1))))).isEqualTo(truth);
    }

    @Test
    void emptyTextsAreOrdinaryValues() {
        assertThat(compile(REAL, "ForAllValues:StringEquals", "x").test(list("")))
                .isEqualTo(Truth.FALSE);
        assertThat(compile(REAL, "ForAnyValue:StringEquals", "").test(list(""))).isEqualTo(Truth.TRUE);
    }

    @Test
    void aSingleValueIsASetOfOne() {
        assertThat(compile(REAL, "ForAnyValue:StringEquals", "web", "ops").test(single("web")))
                .isEqualTo(Truth.TRUE);
        assertThat(compile(REAL, "ForAllValues:StringEquals", "web", "ops").test(single("data")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void theOtherReadingOfIfExistsNeedsTheKey() {
        DisputedPoint point = DisputedPoint.FOR_ANY_VALUE_IF_EXISTS_NEEDS_KEY;

        assertThat(compile(other(point), "ForAnyValue:StringEqualsIfExists", "x")
                        .test(ABSENT))
                .isEqualTo(Truth.FALSE);
        assertThat(compile(other(point), "StringEqualsIfExists", "x").test(ABSENT))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void theOtherReadingOfListsTakesAnyValue() {
        DisputedPoint point = DisputedPoint.PLAIN_OPERATOR_MATCHES_ANY_OF_LIST;

        assertThat(compile(other(point), "StringEquals", "a").test(list("x", "a")))
                .isEqualTo(Truth.TRUE);
        assertThat(compile(other(point), "StringEquals", "a").test(list())).isEqualTo(Truth.FALSE);
        assertThat(compile(other(point), "StringNotEquals", "a").test(ABSENT)).isEqualTo(Truth.TRUE);
    }

    @Test
    void theOtherReadingOfEmptyListsTakesThemAsAbsent() {
        CompiledCondition any =
                compile(other(DisputedPoint.EMPTY_LIST_IS_ABSENT), "ForAnyValue:StringEqualsIfExists", "a");

        assertThat(any.test(list())).isEqualTo(Truth.TRUE);
        assertThat(any.test(list("x"))).isEqualTo(Truth.FALSE);
    }
}
