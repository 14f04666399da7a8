package io.github.iamevaluator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COND-31: the lower case of the IgnoreCase operators. */
class LowerCaseTest {

    private static final String DESERET_CAPITAL = "\uD801\uDC00";
    private static final String DESERET_SMALL = "\uD801\uDC28";

    @ParameterizedTest
    @CsvSource({
        "PrOd, prod",
        "K, \u212A",
        "\u00DF, \u1E9E",
        "\u0130, i\u0307",
        "\u03A3, \u03C3",
        "\u039F\u03A3, \u03BF\u03C2",
        "\u039F\u03A3\u0391, \u03BF\u03C3\u03B1",
        "\u00C9, \u00E9",
        "A\u03A3" + DESERET_CAPITAL + ", a\u03C3" + DESERET_CAPITAL,
        DESERET_CAPITAL + "\u03A3, " + DESERET_CAPITAL + "\u03C2",
        "\uD83D\uDE00\u03A3, \uD83D\uDE00\u03C2"
    })
    void equalIgnoringCase(String left, String right) {
        assertThat(LowerCase.of(left)).isEqualTo(LowerCase.of(right));
    }

    @ParameterizedTest
    @CsvSource({
        "s, \u017F",
        "\u00DF, SS",
        "I, \u0131",
        "i, \u0130",
        "\u03A3, \u03C2",
        "\u039F\u03A3, \u03BF\u03C3",
        DESERET_CAPITAL + ", " + DESERET_SMALL,
        DESERET_CAPITAL + "\u03A3, " + DESERET_CAPITAL + "\u03C3",
        "\u00C9, E\u0301"
    })
    void differentIgnoringCase(String left, String right) {
        assertThat(LowerCase.of(left)).isNotEqualTo(LowerCase.of(right));
    }

    @ParameterizedTest
    @CsvSource({
        "A.\u03A3, a.\u03C2",
        "A'\u03A3', a'\u03C2'",
        "A\u0301\u03A3, a\u0301\u03C2",
        "A\u03A3\u00AD, a\u03C2\u00AD",
        "A\u03A3.B, a\u03C3.b",
        "A \u03A3, a \u03C3",
        "A\u03A3 B, a\u03C2 b",
        "\u03A3\u03A3\u03A3, \u03C3\u03C3\u03C2"
    })
    void caseIgnorableCharactersDoNotEndAWord(String text, String lower) {
        assertThat(LowerCase.of(text)).isEqualTo(lower);
    }

    @Test
    void halfAPairStaysAsItIs() {
        assertThat(LowerCase.of("A\uD801B")).isEqualTo("a\uD801b");
    }

    @Test
    void lowerCaseAsciiIsNotCopied() {
        String text = new String("already-lower/42");

        assertThat(LowerCase.of(text)).isSameAs(text);
    }

    @Test
    void manySigmasCostNoMoreThanTheirNumber() {
        String hostile = "\u03A3" + "\u0301".repeat(200_000);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(LowerCase.of(("A" + hostile).repeat(5))).contains("a\u03C3\u0301", "\u0301"));
    }

    @Property
    void agreesWithJavaOnTextsOfTheBasicPlaneWithoutSigma(
            @ForAll @CharRange(from = '\u0000', to = '\uD7FF') @StringLength(max = 8) String text) {
        String sigmaless = text.replace('\u03A3', 'X');

        assertThat(LowerCase.of(sigmaless)).isEqualTo(sigmaless.toLowerCase(Locale.ROOT));
    }

    @Property
    void agreesWithJavaOnSigmasAmongLettersAndBlanks(
            @ForAll @Chars({'\u03A3', '\u039F', 'a', 'B', ' ', '\u0301', '\u0130'}) @StringLength(max = 8)
                    String text) {
        assertThat(LowerCase.of(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }
}
