package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.condition;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VAR-1 to VAR-8 in the values of conditions. */
class VariablesInConditionsTest {

    private static final String TEAM = "${aws:PrincipalTag/team}";

    private static RequestContext withTeam(String actual, String team) {
        return single(actual).toBuilder().add("aws:PrincipalTag/team", team).build();
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, web, web, TRUE",
        "StringEquals, data, web, FALSE",
        "StringNotEquals, web, web, FALSE",
        "StringEqualsIgnoreCase, web, WEB, TRUE",
        "StringLike, web, web, TRUE",
        "StringLike, web, w*, FALSE",
        "Bool, true, TRUE, TRUE"
    })
    void variablesAreResolvedInTextsAndBooleans(String operator, String actual, String team, Truth truth) {
        assertThat(compile(REAL, operator, TEAM).test(withTeam(actual, team))).isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource({"NumericEquals, 5", "DateEquals, 2030-01-01", "BinaryEquals, YQ=="})
    void variablesAreNotResolvedInOtherTypes(String operator, String text) {
        assertThat(compile(REAL, operator, TEAM).test(withTeam(text, text))).isEqualTo(Truth.FALSE);
    }

    @Test
    void anUnresolvedVariableEqualsNothing() {
        assertThat(compile(REAL, "StringEquals", TEAM).test(single("web"))).isEqualTo(Truth.FALSE);
        assertThat(compile(REAL, "StringNotEquals", TEAM).test(single("web"))).isEqualTo(Truth.TRUE);
        assertThat(compile(REAL, "StringEquals", TEAM, "web").test(single("web")))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void aListIsNoValueOfAVariableNotEvenWithADefault() {
        CompiledCondition condition = compile(REAL, "StringEquals", "${corp:list, 'web'}");
        RequestContext context = single("web").toBuilder()
                .add("corp:list", ContextValue.ofAll(List.of("web")))
                .build();

        assertThat(condition.test(context)).isEqualTo(Truth.FALSE);
        assertThat(condition.test(single("web"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void underTheOldVersionVariablesAreOrdinaryText() {
        CompiledCondition condition =
                CompiledCondition.compile(condition("StringEquals", TEAM), PolicyVersion.V2008_10_17, REAL);

        assertThat(condition.test(withTeam("web", "web"))).isEqualTo(Truth.FALSE);
        assertThat(condition.test(withTeam(TEAM, "web"))).isEqualTo(Truth.TRUE);
        assertThat(condition.keysRead()).containsExactly(Conditions.KEY);
    }

    @Test
    void theOtherReadingOfUnresolvedVariablesFailsNegatedOperators() {
        DisputedPoint point = DisputedPoint.UNRESOLVED_VARIABLE_FAILS_NEGATED_OPERATORS;
        CompiledCondition negated = compile(other(point), "StringNotEquals", "x", TEAM);

        assertThat(negated.test(single("web"))).isEqualTo(Truth.FALSE);
        assertThat(negated.test(withTeam("web", "data"))).isEqualTo(Truth.TRUE);
        assertThat(compile(other(point), "ArnNotLike", TEAM).test(single("a:b:c:d:e:f")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void theOtherReadingOfBooleansTakesVariablesAsText() {
        DisputedPoint point = DisputedPoint.BOOL_VALUES_TAKE_NO_VARIABLES;

        assertThat(compile(other(point), "Bool", TEAM).test(withTeam("true", "true")))
                .isEqualTo(Truth.FALSE);
        assertThat(compile(other(point), "Bool", TEAM).test(withTeam("no", "true")))
                .isEqualTo(Truth.TRUE);
    }
}
