package io.github.iamevaluator.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-37: the dates of Date conditions. */
class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2030-01, 2030-01-01T00:00:00Z",
        "2030-01-01, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00Z, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00:00, 2030-01-01T00:00:00Z",
        "2030-01-01T02:30:00+02:30, 2030-01-01T00:00:00Z",
        "2029-12-31T23:00-01:00, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00:00.0001Z, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00:00.1239Z, 2030-01-01T00:00:00.123Z",
        "2030-01-01T00:00:00.5+00:00, 2030-01-01T00:00:00.500Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z",
        "2024-02-29, 2024-02-29T00:00:00Z",
        "0000-01, 0000-01-01T00:00:00Z",
        "1893456000, 2030-01-01T00:00:00Z",
        "+1893456000, 2030-01-01T00:00:00Z",
        "0001893456000, 2030-01-01T00:00:00Z",
        "1893456000000, 2030-01-01T00:00:00Z",
        "2024, 1970-01-01T00:33:44Z",
        "-1, 1969-12-31T23:59:59Z",
        "-100000000000, 1966-10-31T14:13:20Z",
        "99999999999, 5138-11-16T09:46:39Z",
        "100000000000, 1973-03-03T09:46:40Z",
        "0, 1970-01-01T00:00:00Z"
    })
    void aDateIsAPointInTime(String text, String instant) {
        assertThat(moment(text)).isEqualTo(new Moment(Instant.parse(instant).toEpochMilli(), ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "-",
                "not-a-date",
                "01/01/2026",
                "2030-1-1",
                "2030-13",
                "2030-00",
                "2030-01-00",
                "2030-01-32",
                "2023-02-29",
                "2030-01-",
                "2030-01-01T",
                "2030-01-01T00",
                "2030-01-01T00:00:",
                "2030-01-01T24:00",
                "2030-01-01T00:60",
                "2030-01-01T00:00:60Z",
                "2030-01-01T00:00:00.Z",
                "2030-01-01T00:00:00,5Z",
                "2030-01-01T00:00:00z",
                "2030-01-01t00:00:00Z",
                "2030-01-01 00:00:00",
                "2030-01-01Z",
                "2030-01-01T00:00:00+0200",
                "2030-01-01T00:00:00+02",
                "2030-01-01T00:00:00+18:01",
                "2030-01-01T00:00:00-19:00",
                "2030-01-01T00:00:00Z ",
                " 2030-01-01",
                "12030-01-01",
                "+2030-01-01",
                "1e9",
                "1.5",
                "\u0661\u0662",
                "2030-01-01T00:00:00ZZ",
                "20300101" + "T000000Z"
            })
    void otherTextsDoNotConvert(String text) {
        assertThat(Moment.parse(text, false)).isEmpty();
    }

    @Test
    void theOtherReadingTakesShortEpochsAsMilliseconds() {
        assertThat(Moment.parse("2024", true)).contains(new Moment(2024, ""));
        assertThat(Moment.parse("2030-01", true)).contains(moment("2030-01"));
    }

    @Test
    void epochsBeyondAnyLongAreOrdered() {
        assertThat(moment("1234567890123456789012")).isGreaterThan(moment("1234567890123456789011"));
        assertThat(moment("99999999999999999999")).isLessThan(moment("100000000000000000000"));
        assertThat(moment("-100000000000000000000"))
                .isLessThan(moment("-99999999999999999999"))
                .isLessThan(moment("0"));
    }

    @Property
    void isoTextsAgreeWithJavaTime(
            @ForAll @LongRange(min = -62_135_596_800_000L, max = 253_402_300_799_999L) long millis,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offsetMinutes) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
        var local = Instant.ofEpochMilli(millis).atOffset(offset);
        String text =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").format(local);

        // The offset may carry the year out of the four digits at either end.
        if (local.getYear() > 0 && local.getYear() < 10_000) {
            assertThat(moment(text)).isEqualTo(new Moment(millis, ""));
        }
    }

    private static Moment moment(String text) {
        return Moment.parse(text, false).orElseThrow();
    }
}
