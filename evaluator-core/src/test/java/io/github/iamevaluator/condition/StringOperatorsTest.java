package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.judge;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COND-2 and COND-30 to COND-32. */
class StringOperatorsTest {

    @ParameterizedTest
    @CsvSource({
        "we*, we*, TRUE",
        "we*, web, FALSE",
        "Web, web, FALSE",
        "'web ', web, FALSE",
        "caf\u00e9, cafe\u0301, FALSE",
        "'', '', TRUE",
        "10.0.0.1, 10.0.0.1, TRUE",
        "10.0.0.0/8, 10.0.0.1, FALSE"
    })
    void equalsComparesCharacterByCharacter(String policy, String actual, Truth truth) {
        assertThat(judge("StringEquals", policy, actual)).isEqualTo(truth);
        assertThat(judge("StringNotEquals", policy, actual)).isEqualTo(Truth.of(truth == Truth.FALSE));
    }

    @ParameterizedTest
    @CsvSource({"\u00c4RZTE, \u00e4rzte, TRUE", "WE*, web, FALSE", "K, \u212a, TRUE", "s, \u017f, FALSE"})
    void ignoreCaseComparesLowerCase(String policy, String actual, Truth truth) {
        assertThat(judge("StringEqualsIgnoreCase", policy, actual)).isEqualTo(truth);
        assertThat(judge("StringNotEqualsIgnoreCase", policy, actual)).isEqualTo(Truth.of(truth == Truth.FALSE));
    }

    @ParameterizedTest
    @CsvSource({
        "a*z, 'a/b:c\nz', TRUE",
        "a\\*, a\\anything, TRUE",
        "a\\*, a*b, FALSE",
        "[a-z], b, FALSE",
        "?, \ud801\udc00, FALSE",
        "??, \ud801\udc00, TRUE",
        "a${*}b, a*b, TRUE",
        "a${*}b, axb, FALSE",
        "a${?}, ab, FALSE",
        "arn:aws:s:*:A:f/*, arn:aws:s:us-east-2:9:store/x:A:f/d, TRUE"
    })
    void likeIsAGlob(String policy, String actual, Truth truth) {
        assertThat(judge("StringLike", policy, actual)).isEqualTo(truth);
        assertThat(judge("StringNotLike", policy, actual)).isEqualTo(Truth.of(truth == Truth.FALSE));
    }

    @Test
    void severalPolicyValuesAreAlternativesAndNegatedOnesExclusions() {
        CompiledCondition positive = compile(REAL, "StringEquals", "a", "b");
        CompiledCondition negated = compile(REAL, "StringNotEquals", "a", "b");

        assertThat(Stream.of("a", "b", "c").map(text -> positive.test(single(text))))
                .containsExactly(Truth.TRUE, Truth.TRUE, Truth.FALSE);
        assertThat(Stream.of("a", "b", "c").map(text -> negated.test(single(text))))
                .containsExactly(Truth.FALSE, Truth.FALSE, Truth.TRUE);
    }
}
