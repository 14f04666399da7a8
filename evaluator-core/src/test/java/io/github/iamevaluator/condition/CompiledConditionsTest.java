package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.KEY;
import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.SIMULATOR;
import static io.github.iamevaluator.condition.Conditions.condition;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COND-1, COND-49, SIM-6 and SIM-53: all conditions of a statement. */
class CompiledConditionsTest {

    private static final RequestContext CONTEXT = single("a:b:c:d:e:f");
    private static final Condition HOLDS = condition("StringLike", "a*");
    private static final Condition FAILS = condition("StringLike", "b*");
    private static final Condition INDETERMINATE = condition("ArnLike", "bad");

    private static CompiledConditions compile(Condition... conditions) {
        return CompiledConditions.compile(List.of(conditions), PolicyVersion.V2012_10_17, REAL);
    }

    @Test
    void noConditionIsTrue() {
        assertThat(compile().test(CONTEXT)).isEqualTo(Truth.TRUE);
        assertThat(compile().isEmpty()).isTrue();
    }

    @Test
    void everyConditionMustHold() {
        assertThat(compile(HOLDS, HOLDS).test(CONTEXT)).isEqualTo(Truth.TRUE);
        assertThat(compile(HOLDS, FAILS).test(CONTEXT)).isEqualTo(Truth.FALSE);
    }

    @Test
    void aFalseConditionOutweighsAnIndeterminateOne() {
        assertThat(compile(HOLDS, INDETERMINATE).test(CONTEXT)).isEqualTo(Truth.INDETERMINATE);
        assertThat(compile(FAILS, INDETERMINATE).test(CONTEXT)).isEqualTo(Truth.FALSE);
        assertThat(compile(INDETERMINATE, FAILS).test(CONTEXT)).isEqualTo(Truth.FALSE);
    }

    @Test
    void keysIgnoreAsciiCase() {
        Condition condition = condition("StringEquals", "AWS:PrincipalTag/COSTCENTER", List.of("17"));
        RequestContext context = RequestContext.builder()
                .add("aws:principaltag/CostCenter", "17")
                .build();

        assertThat(compile(condition).test(context)).isEqualTo(Truth.TRUE);
    }

    @Test
    void missingKeysAreThoseOfConditionsAndOfVariablesWithoutDefault() {
        CompiledConditions conditions = compile(
                condition("StringEqualsIfExists", "corp:absent", List.of("x")),
                condition("StringEquals", "${corp:a}${corp:b, 'x'}${corp:A}", "${CORP:KEY}"),
                condition("NumericEquals", "${corp:c}"));

        assertThat(conditions.missingKeys(CONTEXT)).containsExactly("corp:absent", "corp:a", "corp:A");
        assertThat(conditions.keysRead()).containsExactly("corp:absent", KEY, "corp:a", "corp:b", "corp:A", "CORP:KEY");
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, x, true",
        "StringNotEquals, x, false",
        "StringEqualsIfExists, x, false",
        "StringNotEqualsIfExists, x, false",
        "ForAllValues:StringEquals, x, false",
        "ForAnyValue:StringEquals, x, true",
        "Null, true, false",
        "Null, false, true"
    })
    void theSimulatorMissesAKeyWhoseAbsenceLeavesTheConditionUnsatisfied(
            String operator, String value, boolean missed) {
        CompiledCondition condition =
                CompiledCondition.compile(condition(operator, value), PolicyVersion.V2012_10_17, SIMULATOR);

        assertThat(condition
                        .missingKeysInSimulator(Conditions.ABSENT, key -> false)
                        .contains(KEY))
                .isEqualTo(missed);
        assertThat(condition.missingKeysInSimulator(single("x"), key -> false)).isEmpty();
        assertThat(condition.missingKeysInSimulator(single("x"), KEY::equals)).containsExactly(KEY);
    }

    @Test
    void theSimulatorMissesTheKeysOfVariables() {
        CompiledConditions conditions = compile(condition("StringNotEquals", "${corp:a}${corp:b, 'x'}"));
        RequestContext context = CONTEXT.toBuilder().add("corp:b", "given").build();

        assertThat(conditions.missingKeysInSimulator(context, key -> false)).containsExactly("corp:a");
        assertThat(conditions.missingKeysInSimulator(context, "corp:b"::equals)).containsExactly("corp:a", "corp:b");
    }

    @Test
    void reportsAndWarningsCoverConditionsAfterAFalseOne() {
        CompiledConditions conditions = compile(FAILS, INDETERMINATE, INDETERMINATE);

        assertThat(conditions.report(CONTEXT))
                .extracting(ConditionReport::truth)
                .containsExactly(Truth.FALSE, Truth.INDETERMINATE, Truth.INDETERMINATE);
        assertThat(conditions.warnings(CONTEXT))
                .extracting(Warning::code)
                .containsExactly(Warning.Code.ARN_OPERAND_MALFORMED);
        assertThat(conditions.conditions())
                .extracting(CompiledCondition::condition)
                .startsWith(FAILS);
    }
}
