package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.judge;
import static io.github.iamevaluator.condition.Conditions.list;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COND-45, COND-46 and COND-49. */
class ArnOperatorsTest {

    private static final String USER = "arn:aws:iam::111111111111:user/t";
    private static final String USERS = "arn:aws:iam::*:user/*";
    private static final String ROLES = "arn:aws:iam::*:role/*";
    private static final String BAD = "not-an-arn";

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sns:*:*:al?rts, arn:aws:sns:eu-west-1:1:alerts, TRUE",
        "arn:aws:sns:*:A:f/*, arn:aws:sns:us-east-2:9:store/x:A:f/d, FALSE",
        "arn:aws:SNS:*:*:*, arn:aws:sns:eu-west-1:1:alerts, FALSE",
        "arn:aws:logs:*:1:log-group:*, arn:aws:logs:eu-west-1:1:log-group:/a:log-stream:b, TRUE",
        "arn:aws:s3:::reports, arn:aws:s3:::reports, TRUE",
        "arn:aws:s3:?::reports, arn:aws:s3:::reports, FALSE",
        "a:b:c:d:e:*, a:b:c:d:e:, TRUE"
    })
    void eachPartIsAGlobOfItsOwn(String policy, String actual, Truth truth) {
        Truth negated = Truth.of(truth == Truth.FALSE);

        assertThat(judge("ArnLike", policy, actual))
                .isEqualTo(judge("ArnEquals", policy, actual))
                .isEqualTo(truth);
        assertThat(judge("ArnNotLike", policy, actual))
                .isEqualTo(judge("ArnNotEquals", policy, actual))
                .isEqualTo(negated);
    }

    @ParameterizedTest
    @CsvSource({USERS, BAD, "*"})
    void aRequestTextThatIsNoArnMakesEveryOperatorFalse(String policy) {
        assertThat(judge("ArnLike", policy, BAD)).isEqualTo(Truth.FALSE);
        assertThat(judge("ArnNotLike", policy, BAD)).isEqualTo(Truth.FALSE);
        assertThat(judge("ArnNotLike", policy, "arn:aws:iam::1")).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        "not-an-arn, " + USERS + ", INDETERMINATE, INDETERMINATE",
        USERS + ", not-an-arn, TRUE, FALSE",
        "not-an-arn, " + ROLES + ", INDETERMINATE, INDETERMINATE",
        ROLES + ", not-an-arn, INDETERMINATE, INDETERMINATE",
        ROLES + ", *, INDETERMINATE, INDETERMINATE",
        ROLES + ", " + ROLES + ", FALSE, TRUE"
    })
    void operandsAreTriedInTheOrderWritten(String first, String second, Truth positive, Truth negated) {
        assertThat(compile(REAL, "ArnLike", first, second).test(single(USER))).isEqualTo(positive);
        assertThat(compile(REAL, "ArnNotLike", first, second).test(single(USER)))
                .isEqualTo(negated);
    }

    @Test
    void setOperatorsPreferWhatIsCertain() {
        String role = "arn:aws:iam::111111111111:role/t";
        CompiledCondition any = compile(REAL, "ForAnyValue:ArnLike", USERS, BAD);
        CompiledCondition all = compile(REAL, "ForAllValues:ArnNotLike", USERS, BAD);

        assertThat(any.test(list(role, USER))).isEqualTo(Truth.TRUE);
        assertThat(any.test(list(role))).isEqualTo(Truth.INDETERMINATE);
        assertThat(all.test(list(role, USER))).isEqualTo(Truth.FALSE);
        assertThat(all.test(list(role))).isEqualTo(Truth.INDETERMINATE);
    }

    @Test
    void aVariableThatResolvesToNoArnIsAMalformedOperandAndAnUnresolvedOneIsNone() {
        CompiledCondition negated = compile(REAL, "ArnNotLike", "${corp:pattern}");

        assertThat(negated.test(
                        single(USER).toBuilder().add("corp:pattern", BAD).build()))
                .isEqualTo(Truth.INDETERMINATE);
        assertThat(negated.test(
                        single(USER).toBuilder().add("corp:pattern", USER).build()))
                .isEqualTo(Truth.FALSE);
        assertThat(negated.test(single(USER))).isEqualTo(Truth.TRUE);
    }

    @Test
    void wildcardsInAVariablesValueAreLiteral() {
        CompiledCondition like = compile(REAL, "ArnLike", "${corp:pattern}");

        assertThat(like.test(single(USER).toBuilder().add("corp:pattern", USERS).build()))
                .isEqualTo(Truth.FALSE);
        assertThat(like.test(
                        single(USERS).toBuilder().add("corp:pattern", USERS).build()))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void theOtherReadingsAreOptions() {
        EvaluationOptions star = other(DisputedPoint.LONE_STAR_ARN_MATCHES_NOTHING);
        EvaluationOptions strict = other(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);

        assertThat(judge(star, "ArnLike", "*", USER)).isEqualTo(Truth.FALSE);
        assertThat(judge(star, "ArnNotLike", "*", USER)).isEqualTo(Truth.TRUE);
        assertThat(judge(star, "ArnNotLike", "**", USER)).isEqualTo(Truth.INDETERMINATE);
        assertThat(judge(strict, "ArnNotLike", BAD, USER)).isEqualTo(Truth.FALSE);
        assertThat(compile(strict, "ArnLike", BAD, USERS).test(single(USER))).isEqualTo(Truth.TRUE);
    }
}
