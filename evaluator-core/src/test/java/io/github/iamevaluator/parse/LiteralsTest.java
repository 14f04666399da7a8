package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.ConditionOperator.Family;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of GRAM-41. */
class LiteralsTest {

    @ParameterizedTest
    @CsvSource({
        "NUMERIC, 01",
        "NUMERIC, -1.5e+3",
        "NUMERIC, 10.",
        "NUMERIC, .5",
        "DATE, 2026-01-31",
        "DATE, 2026-01",
        "DATE, 2026-01-31T12:00Z",
        "DATE, 2026-01-31T12:00:00.123+02:00",
        "DATE, 1700000000",
        "ARN, arn:aws:iam::1:role/*",
        "ARN, ${aws:PrincipalArn}",
        "IP_ADDRESS, 192.0.2.5/24",
        "IP_ADDRESS, 192.0.2.5",
        "IP_ADDRESS, 0.0.0.0/0",
        "IP_ADDRESS, 192.000.002.1",
        "IP_ADDRESS, 192.0.2.5/024",
        "IP_ADDRESS, 192.0.2.5/+24",
        "IP_ADDRESS, 2001:db8::4/127",
        "IP_ADDRESS, ::/0",
        "IP_ADDRESS, 2001:DB8::/064",
        "IP_ADDRESS, 2001:db8:::1/128",
        "IP_ADDRESS, 2001:db8::1:/128",
        "IP_ADDRESS, ::ffff:c000:200/120",
        "IP_ADDRESS, 1:2:3:4:5:6:7:8",
        "BOOL, yes",
        "NULL, maybe",
        "STRING, anything"
    })
    void iamStoresThese(Family family, String text) {
        assertThat(Literals.fits(family, text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NUMERIC, NaN",
        "NUMERIC, no-number",
        "NUMERIC, 1e",
        "NUMERIC, ''",
        "NUMERIC, 0x10",
        "DATE, not-a-date",
        "DATE, 2026-02-30",
        "DATE, 2026-13",
        "DATE, 2026-01-31T25:00Z",
        "DATE, 2026-01-31T12:00:00.Z",
        "DATE, 20 26",
        "ARN, not-an-arn",
        "ARN, arn:aws:iam",
        "ARN, *",
        "IP_ADDRESS, 192.0.2.5/33",
        "IP_ADDRESS, not-an-ip",
        "IP_ADDRESS, 192.0.2",
        "IP_ADDRESS, 192.0.2.256",
        "IP_ADDRESS, 192.0.2.5/",
        "IP_ADDRESS, 2001:db8::5/64",
        "IP_ADDRESS, 2001:db8::5/127",
        "IP_ADDRESS, 2001:db8::1/0",
        "IP_ADDRESS, ::ffff:192.0.2.1",
        "IP_ADDRESS, 2001:db8::/129",
        "IP_ADDRESS, ::::",
        "IP_ADDRESS, 1::2::3",
        "IP_ADDRESS, 1:2:3:4:5:6:7",
        "IP_ADDRESS, 1:2:3:4:5:6:7:8:9",
        "IP_ADDRESS, 12345::"
    })
    void iamRefusesThese(Family family, String text) {
        assertThat(Literals.fits(family, text)).isFalse();
    }
}
