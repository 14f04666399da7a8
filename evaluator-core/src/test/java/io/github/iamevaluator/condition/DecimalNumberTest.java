package io.github.iamevaluator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-34: the numbers of Numeric conditions. */
class DecimalNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"10", "010", "+10", "10.", "10.0", "1e1", "1E+1", "100e-1", "0.00001e6", "1.0e01"})
    void spellingsOfTenAreEqual(String text) {
        assertThat(DecimalNumber.parse(text))
                .isEqualTo(DecimalNumber.parse("10"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "+0.", "000", ".0", "0e999999999999999999"})
    void spellingsOfZeroAreEqual(String text) {
        assertThat(DecimalNumber.parse(text))
                .isEqualTo(DecimalNumber.parse("0"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " 10",
                "10 ",
                "10abc",
                "0x10",
                "1,000",
                "NaN",
                "Infinity",
                ".",
                "+",
                "-",
                "+-1",
                "--1",
                "e1",
                ".e1",
                "1e",
                "1e+",
                "1e1.5",
                "1.2.3",
                "1e1e1",
                "\u0661",
                "1\u0660",
                "1e\u0661",
                "1e1234567890123456789"
            })
    void otherTextsDoNotConvert(String text) {
        assertThat(DecimalNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2",
        "-2, -1",
        "-1, 0",
        "0, 0.0001",
        "-1, 1",
        "9, 10",
        "0.9, 1",
        "1.1, 1.11",
        "1.09, 1.1",
        "99, 100",
        "9007199254740992, 9007199254740993",
        "1e-5, 1e-4",
        "-1e9, -1e8",
        "9.9e99, 1e100",
        "1e999999999, 1e1000000000",
        "0, 1e-999999999999999999"
    })
    void numbersAreOrdered(String smaller, String larger) {
        assertThat(number(smaller)).isLessThan(number(larger));
        assertThat(number(larger)).isGreaterThan(number(smaller));
    }

    @Test
    void aPointMayBegin() {
        assertThat(DecimalNumber.parse(".5"))
                .isEqualTo(DecimalNumber.parse("0.50"))
                .isPresent();
    }

    @Test
    void anExponentIsNeverExpanded() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(number("1e999999999999999999")).isGreaterThan(number("-1e999999999999999999")));
    }

    @ParameterizedTest
    @CsvSource({"10abc, 10", "1e, 1", "1.x, 1", "-2.5kg, -2.5", "7 , 7", "0x10, 0"})
    void thePrefixReadingTakesWhatItCan(String text, String read) {
        assertThat(DecimalNumber.parsePrefix(text))
                .isEqualTo(DecimalNumber.parse(read))
                .isPresent();
        assertThat(DecimalNumber.parsePrefix("abc10")).isEmpty();
    }

    @Property
    void comparisonAgreesWithBigDecimal(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal left,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(3) BigDecimal right) {
        assertThat(number(left.toPlainString()).compareTo(number(right.toPlainString())))
                .isEqualTo(left.compareTo(right));
    }

    @Property
    void numericTextsAgreeWithBigDecimal(
            @ForAll @CharRange(from = '0', to = '1') @StringLength(min = 1, max = 4) String whole,
            @ForAll @CharRange(from = '0', to = '1') @StringLength(max = 4) String fraction,
            @ForAll byte exponent) {
        String text = whole + "." + fraction + "e" + exponent;

        assertThat(number(text).compareTo(number("1"))).isEqualTo(new BigDecimal(text).compareTo(BigDecimal.ONE));
        assertThat(number(text)).isEqualTo(number(new BigDecimal(text).toPlainString()));
    }

    private static DecimalNumber number(String text) {
        return DecimalNumber.parse(text).orElseThrow();
    }
}
