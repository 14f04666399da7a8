package io.github.iamevaluator.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the rules on how texts are read. */
class TextRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"10", "010", "+10", "10.", "10.0", "1e1", "0.1e2", "100e-1"})
    void spellingsOfTenAreEqual(String text) {
        assertThat(Numbers.parse(text)).isEqualTo(Numbers.parse("10")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 10", "10abc", "0x10", "1,000", "NaN", "Infinity", ".", "1e", "1e1234567890123456789"})
    void otherTextsAreNoNumbers(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @Test
    void largeExponentsCompareWithoutBeingWrittenOut() {
        Numbers.Decimal large = Numbers.parse("1e999999999").orElseThrow();

        assertThat(large).isGreaterThan(Numbers.parse("9e999999998").orElseThrow());
        assertThat(Numbers.parse("-1e999999999").orElseThrow()).isLessThan(large);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z, 1767225600",
        "2026-01-01T02:00:00+02:00, 1767225600",
        "2026-01-01, 1767225600000",
        "2026-01, 2026-01-01T00:00Z",
        "2026-01-01T00:00:00.0009Z, 2026-01-01T00:00:00",
        "2024, 1970-01-01T00:33:44Z",
    })
    void spellingsOfAMomentAreEqual(String one, String other) {
        assertThat(Dates.parse(one)).isEqualTo(Dates.parse(other)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not-a-date", "01/01/2026", "2026-13-01", "2026-02-30", "2026-01-01T", "2026-1-1"})
    void otherTextsAreNoDates(String text) {
        assertThat(Dates.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7/24, 203.0.113.200, true",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:1, true",
        "2001:db8::5/64, 2001:db8::5, false",
        "2001:db8::4/127, 2001:db8::4, true",
        "::/0, 203.0.113.7, false",
        "::/0, ::ffff:203.0.113.7, false",
        "203.0.113.0/24, ::FFFF:cb00:7107, true",
        "::ffff:192.0.2.0/120, 192.0.2.1, false",
        "2001:db8::/64, 2001:db8:::1, true",
        "2001:db8::1/128, 2001:db8::1:, true",
        "192.0.2.0/+24, 192.000.002.1, true",
    })
    void networksHoldAddresses(String network, String address, boolean holds) {
        Optional<Addresses.Network> read = Addresses.network(network);

        assertThat(read.isPresent()
                        && read.get().contains(Addresses.request(address).orElseThrow()))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "192.0.2.1/32", "3221225985", "2001::db8::1", "::::", "2001:db8::192.0.2.1"})
    void otherTextsAreNoAddressesOfRequests(String text) {
        assertThat(Addresses.request(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "K, \u212a, true",
        "\u00df, \u1e9e, true",
        "\u0130, i\u0307, true",
        "\u039f\u03a3, \u03bf\u03c2, true",
        "\u039f\u03a3, \u03bf\u03c3, false",
        "\ud801\udc00\u03a3, \ud801\udc00\u03c2, true",
        "\ud801\udc00, \ud801\udc28, false",
        "s, \u017f, false",
        "\u00df, SS, false",
    })
    void caseIsIgnoredByLowerCasing(String one, String other, boolean equal) {
        assertThat(Strings.lower(one).equals(Strings.lower(other))).isEqualTo(equal);
    }

    @ParameterizedTest
    @CsvSource({
        "a\\*b, a\\x*b, true",
        "a\\*b, a*b, false",
        "?, \ud801\udc00, false",
        "??, \ud801\udc00, true",
        "'', '', true",
        "**a, ba, true",
    })
    void wildcardsCoverTexts(String pattern, String text, boolean covers) {
        assertThat(Glob.matches(Glob.wildcards(pattern), text)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "rep*, reports/*, true, true",
        "reports/2026/*, reports/*, false, true",
        "exports/*, reports/*, false, false",
        "*x, x*, false, true",
        "?*, *a, true, true",
        "a?, a*, false, true",
    })
    void patternsCoverOrMeetPatterns(String policy, String request, boolean covers, boolean meets) {
        assertThat(GlobSets.covers(Glob.wildcards(policy), Glob.requestWildcards(request)))
                .isEqualTo(covers);
        assertThat(GlobSets.meet(Glob.wildcards(policy), Glob.requestWildcards(request)))
                .isEqualTo(meets);
    }
}
