package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.ABSENT;
import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report tells of a condition. */
class ConditionReportTest {

    @Test
    void aReportNamesBothSides() {
        ConditionReport report = compile(REAL, "ForAnyValue:StringLikeIfExists", "a*", "${corp:b}")
                .report(list("x", "ab").toBuilder().add("corp:b", "B").build());

        assertThat(report.operator()).isEqualTo("ForAnyValue:StringLikeIfExists");
        assertThat(report.wanted())
                .containsExactly(
                        new ConditionReport.Wanted("a*", Optional.of("a*"), Optional.empty()),
                        new ConditionReport.Wanted("${corp:b}", Optional.of("B"), Optional.empty()));
        assertThat(report.judged())
                .containsExactly(
                        new ConditionReport.Judged("x", Truth.FALSE, Optional.empty()),
                        new ConditionReport.Judged("ab", Truth.TRUE, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "StringEquals, COND-4",
        "StringNotEqualsIfExists, COND-5",
        "ForAllValues:StringEquals, COND-22",
        "ForAnyValue:StringEquals, COND-23",
        "ForAnyValue:StringEqualsIfExists, COND-24",
        "Null, COND-6"
    })
    void anAbsentKeyIsExplained(String operator, String rule) {
        ConditionReport report = compile(REAL, operator, "true").report(ABSENT);

        assertThat(report.note().map(ConditionNote::rule)).contains(rule);
        assertThat(report.actual()).isEmpty();
    }

    @Test
    void aListUnderAPlainOperatorIsExplained() {
        ConditionReport report = compile(REAL, "StringEquals", "a").report(list("a"));

        assertThat(report.note()).contains(ConditionNote.LIST_NEEDS_SET_OPERATOR);
        assertThat(report.actual()).contains(ContextValue.ofAll(List.of("a")));
        assertThat(report.judged()).isEmpty();
    }

    @Test
    void emptyListsAndEmptyPolicyValuesAreExplained() {
        assertThat(compile(REAL, "ForAllValues:StringEquals", "a")
                        .report(list())
                        .note())
                .contains(ConditionNote.EMPTY_LIST);
        assertThat(compile(other(DisputedPoint.EMPTY_LIST_IS_ABSENT), "ForAllValues:StringEquals", "a")
                        .report(list())
                        .note())
                .contains(ConditionNote.KEY_ABSENT_FOR_ALL_VALUES);
        assertThat(compile(REAL, "StringEquals").report(single("a")).note()).contains(ConditionNote.NO_POLICY_VALUES);
    }

    @ParameterizedTest
    @CsvSource({
        "NumericEquals, abc, 1, VALUE_NOT_CONVERTIBLE",
        "DateNotEquals, abc, 1, VALUE_NOT_CONVERTIBLE",
        "IpAddress, abc, 10.0.0.1, VALUE_NOT_CONVERTIBLE",
        "BinaryEquals, abc, YQ==, VALUE_NOT_CONVERTIBLE",
        "ArnNotLike, abc, a:b:c:d:e:f, ARN_OPERAND_MALFORMED",
    })
    void aPolicyTextThatDoesNotConvertIsWarnedOf(String operator, String policy, String actual, Warning.Code code) {
        CompiledCondition condition = compile(REAL, operator, policy);

        assertThat(condition.report(single(actual)).warnings())
                .extracting(Warning::code)
                .containsExactly(code);
        assertThat(condition.report(ABSENT).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NumericEquals, 1", "DateNotEquals, 1", "IpAddress, 10.0.0.1", "ArnLike, a:b:c:d:e:f"})
    void aRequestTextThatDoesNotConvertIsWarnedOf(String operator, String policy) {
        assertThat(compile(REAL, operator, policy).report(single("abc")).warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.Code.VALUE_NOT_CONVERTIBLE);
    }

    @Test
    void aWarningNamesWhatDoesNotConvert() {
        assertThat(compile(REAL, "NumericLessThan", "10").report(single("ten")).warnings())
                .containsExactly(new Warning(
                        Warning.Code.VALUE_NOT_CONVERTIBLE,
                        "NumericLessThan corp:key: the request's \"ten\": the text does not convert to the operator's"
                                + " type"));
    }

    @Test
    void textsAndBooleansAlwaysConvert() {
        RequestContext odd = single("\u0000");

        assertThat(compile(REAL, "StringLike", "[").report(odd).warnings()).isEmpty();
        assertThat(compile(REAL, "Bool", "maybe").report(odd).warnings()).isEmpty();
        assertThat(compile(REAL, "Null", "maybe").report(odd).warnings()).isEmpty();
    }

    @Test
    void anUnresolvedVariableAndHostBitsAreNoted() {
        assertThat(compile(REAL, "StringEquals", "${corp:b}")
                        .report(single("a"))
                        .wanted())
                .containsExactly(new ConditionReport.Wanted(
                        "${corp:b}", Optional.empty(), Optional.of(ConditionNote.VARIABLE_UNRESOLVED)));
        assertThat(compile(REAL, "IpAddress", "2001:db8::1/64")
                        .report(single("::1"))
                        .wanted())
                .extracting(ConditionReport.Wanted::note)
                .containsExactly(Optional.of(ConditionNote.IPV6_HOST_BITS));
    }
}
