package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.ABSENT;
import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.ConditionOperator;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two truth summaries at the end of section 4.3, for every operator. */
class TruthTableTest {

    /** An operator, a policy value, a text for which its positive form holds, and one for which it does not. */
    record Sample(ConditionOperator operator, String policy, String hit, String miss) {

        boolean positive() {
            return !operator.negated();
        }

        CompiledCondition compiled(String prefix, String suffix) {
            return compile(REAL, prefix + operator.awsName() + suffix, policy);
        }
    }

    static List<Sample> samples() {
        return Arrays.stream(ConditionOperator.values())
                .filter(operator -> operator != ConditionOperator.NULL)
                .map(TruthTableTest::sample)
                .toList();
    }

    private static Sample sample(ConditionOperator operator) {
        return switch (operator) {
            case STRING_EQUALS, STRING_NOT_EQUALS -> new Sample(operator, "web", "web", "Web");
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE -> new Sample(operator, "Web", "wEB", "ops");
            case STRING_LIKE, STRING_NOT_LIKE -> new Sample(operator, "we*", "web", "ops");
            case NUMERIC_EQUALS, NUMERIC_NOT_EQUALS -> new Sample(operator, "10", "1e1", "11");
            case NUMERIC_LESS_THAN -> new Sample(operator, "10", "9", "10");
            case NUMERIC_LESS_THAN_EQUALS -> new Sample(operator, "10", "10", "11");
            case NUMERIC_GREATER_THAN -> new Sample(operator, "10", "11", "10");
            case NUMERIC_GREATER_THAN_EQUALS -> new Sample(operator, "10", "10", "9");
            case DATE_EQUALS, DATE_NOT_EQUALS -> new Sample(operator, "2030-01-01", "1893456000", "2030-01-02");
            case DATE_LESS_THAN -> new Sample(operator, "2030-01-01", "2029-12-31", "2030-01-01");
            case DATE_LESS_THAN_EQUALS -> new Sample(operator, "2030-01-01", "2030-01-01", "2030-01-02");
            case DATE_GREATER_THAN -> new Sample(operator, "2030-01-01", "2030-01-02", "2030-01-01");
            case DATE_GREATER_THAN_EQUALS -> new Sample(operator, "2030-01-01", "2030-01-01", "2029-12-31");
            case BOOL -> new Sample(operator, "true", "TRUE", "false");
            case BINARY_EQUALS -> new Sample(operator, "AQID", "AQID", "AQIE");
            case IP_ADDRESS, NOT_IP_ADDRESS -> new Sample(operator, "10.0.0.0/8", "10.1.2.3", "11.0.0.1");
            case ARN_EQUALS, ARN_LIKE, ARN_NOT_EQUALS, ARN_NOT_LIKE ->
                new Sample(operator, "arn:aws:sns:*:1:a*", "arn:aws:sns:eu-west-1:1:ab", "arn:aws:sns:eu-west-1:2:ab");
            case NULL -> throw new IllegalArgumentException("Null has a table of its own");
        };
    }

    @ParameterizedTest
    @MethodSource("samples")
    void plain(Sample s) {
        assertRow(s.compiled("", ""), !s.positive(), s.positive(), !s.positive(), s);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void ifExists(Sample s) {
        assertRow(s.compiled("", "IfExists"), true, s.positive(), !s.positive(), s);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void forAnyValue(Sample s) {
        assertRow(s.compiled("ForAnyValue:", ""), false, s.positive(), !s.positive(), s);
        assertRow(s.compiled("ForAnyValue:", "IfExists"), true, s.positive(), !s.positive(), s);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void forAllValues(Sample s) {
        assertRow(s.compiled("ForAllValues:", ""), true, s.positive(), !s.positive(), s);
        assertRow(s.compiled("ForAllValues:", "IfExists"), true, s.positive(), !s.positive(), s);
    }

    private static void assertRow(CompiledCondition condition, boolean absent, boolean hit, boolean miss, Sample s) {
        assertThat(Stream.of(ABSENT, single(s.hit()), single(s.miss())).map(condition::test))
                .as("%s: absent, match, no match", condition)
                .containsExactly(Truth.of(absent), Truth.of(hit), Truth.of(miss));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void plainOnAList(Sample s) {
        assertListRow(s.compiled("", ""), s, false, false, false, false);
        assertListRow(s.compiled("", "IfExists"), s, false, false, false, false);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void forAnyValueOnAList(Sample s) {
        assertListRow(s.compiled("ForAnyValue:", ""), s, false, s.positive(), true, !s.positive());
        assertListRow(s.compiled("ForAnyValue:", "IfExists"), s, false, s.positive(), true, !s.positive());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void forAllValuesOnAList(Sample s) {
        assertListRow(s.compiled("ForAllValues:", ""), s, true, s.positive(), false, !s.positive());
        assertListRow(s.compiled("ForAllValues:", "IfExists"), s, true, s.positive(), false, !s.positive());
    }

    private static void assertListRow(
            CompiledCondition condition, Sample s, boolean empty, boolean every, boolean some, boolean none) {
        assertThat(Stream.of(list(), list(s.hit(), s.hit()), list(s.miss(), s.hit()), list(s.miss()))
                        .map(condition::test))
                .as("%s: empty list, every value matches, some, none", condition)
                .containsExactly(Truth.of(empty), Truth.of(every), Truth.of(some), Truth.of(none));
    }

    @Test
    void nullAsksForPresenceOnly() {
        for (String prefix : List.of("", "ForAnyValue:", "ForAllValues:")) {
            CompiledCondition wantsAbsent = compile(REAL, prefix + "Null", "TRUE");
            CompiledCondition wantsPresent = compile(REAL, prefix + "Null", "yes");

            assertThat(wantsAbsent.test(ABSENT)).isEqualTo(Truth.TRUE);
            assertThat(wantsPresent.test(ABSENT)).isEqualTo(Truth.FALSE);
            assertThat(Stream.of(single(""), single("x"), list(), list("a", "b")))
                    .allSatisfy(context -> assertThat(wantsAbsent.test(context)).isEqualTo(Truth.FALSE))
                    .allSatisfy(
                            context -> assertThat(wantsPresent.test(context)).isEqualTo(Truth.TRUE));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void withoutPolicyValuesNothingMatches(Sample s) {
        CompiledCondition plain = compile(REAL, s.operator().awsName());
        CompiledCondition forAll = compile(REAL, "ForAllValues:" + s.operator().awsName());
        CompiledCondition forAny = compile(REAL, "ForAnyValue:" + s.operator().awsName());

        assertThat(plain.test(single(s.hit()))).isEqualTo(Truth.of(!s.positive()));
        assertThat(forAny.test(list(s.hit()))).isEqualTo(Truth.of(!s.positive()));
        assertThat(Stream.of(single(s.hit()), list(s.hit()), list(), ABSENT).map(forAll::test))
                .containsExactly(Truth.FALSE, Truth.FALSE, Truth.TRUE, Truth.TRUE);
    }
}
