package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.judge;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-39 and COND-41. */
class BoolAndBinaryOperatorTest {

    @ParameterizedTest
    @ValueSource(strings = {"true", "True", "TRUE"})
    void trueIgnoresCase(String text) {
        assertThat(judge("Bool", text, "true")).isEqualTo(Truth.TRUE);
        assertThat(judge("Bool", "true", text)).isEqualTo(Truth.TRUE);
        assertThat(judge("Bool", "false", text)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "yes", "1", "", " true "})
    void everyOtherTextIsFalse(String text) {
        assertThat(judge("Bool", text, "false")).isEqualTo(Truth.TRUE);
        assertThat(judge("Bool", "false", text)).isEqualTo(Truth.TRUE);
        assertThat(judge("Bool", "true", text)).isEqualTo(Truth.FALSE);
    }

    @Test
    void bothLiteralsTogetherAlwaysMatch() {
        assertThat(compile(REAL, "Bool", "true", "false").test(single("whatever")))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ", "YR==", " YQ== ", "Yg==", "", "no-binary"})
    void onlyTheSameBytesInStrictBase64Match(String text) {
        assertThat(judge("BinaryEquals", "YQ==", "YQ==")).isEqualTo(Truth.TRUE);
        assertThat(judge("BinaryEquals", "YQ==", text)).isEqualTo(Truth.FALSE);
    }

    @Test
    void aPolicyValueThatIsNotBase64MatchesNotEvenItself() {
        assertThat(judge("BinaryEquals", "###", "###")).isEqualTo(Truth.FALSE);
    }
}
