package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.REAL;
import static io.github.iamevaluator.condition.Conditions.SIMULATOR;
import static io.github.iamevaluator.condition.Conditions.compile;
import static io.github.iamevaluator.condition.Conditions.judge;
import static io.github.iamevaluator.condition.Conditions.other;
import static io.github.iamevaluator.condition.Conditions.single;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COND-10, COND-42 to COND-44 and SIM-48 for addresses. */
class IpAddressOperatorsTest {

    private static final String NET = "192.0.2.0/24";

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "", "192.0.2.1/32", "3221225985"})
    void aRequestTextThatIsNoAddressMakesBothFalse(String text) {
        assertThat(judge("IpAddress", NET, text)).isEqualTo(Truth.FALSE);
        assertThat(judge("NotIpAddress", NET, text)).isEqualTo(Truth.FALSE);
        assertThat(judge("NotIpAddress", "not-an-ip", text)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-ip", "192.0.2.0/33", "2001:db8::5/64", "::ffff:192.0.2.0/120"})
    void aPolicyTextThatNamesNoAddressesMatchesNothing(String text) {
        assertThat(judge("IpAddress", text, "192.0.2.1")).isEqualTo(Truth.FALSE);
        assertThat(judge("NotIpAddress", text, "192.0.2.1")).isEqualTo(Truth.TRUE);
    }

    @Test
    void theOtherFamilyIsOutside() {
        assertThat(judge("NotIpAddress", "::/0", "192.0.2.1")).isEqualTo(Truth.TRUE);
        assertThat(judge("NotIpAddress", "0.0.0.0/0", "2001:db8::1")).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-an-ip", "2001:db8::5/64"})
    void theSimulatorStopsAtAnAddressItCannotUse(String bad) {
        assertThat(compile(REAL, "IpAddress", bad, NET).test(single("192.0.2.1")))
                .isEqualTo(Truth.TRUE);
        assertThat(compile(SIMULATOR, "IpAddress", bad, NET).test(single("192.0.2.1")))
                .isEqualTo(Truth.FALSE);
        assertThat(compile(SIMULATOR, "NotIpAddress", bad, NET).test(single("192.0.3.1")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void theSimulatorStopsAtAMatchBeforeIt() {
        assertThat(compile(SIMULATOR, "IpAddress", NET, "not-an-ip").test(single("192.0.2.1")))
                .isEqualTo(Truth.TRUE);
        assertThat(compile(SIMULATOR, "NotIpAddress", NET, "not-an-ip").test(single("192.0.3.1")))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void theOtherReadingsAreOptions() {
        EvaluationOptions asText = other(DisputedPoint.BARE_IPV6_COMPARED_AS_TEXT);
        EvaluationOptions strict = other(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);

        assertThat(judge(asText, "IpAddress", "2001:DB8::1", "2001:db8::1")).isEqualTo(Truth.FALSE);
        assertThat(judge(asText, "IpAddress", "2001:DB8::1/128", "2001:db8::1")).isEqualTo(Truth.TRUE);
        assertThat(judge(strict, "NotIpAddress", "not-an-ip", "192.0.2.1")).isEqualTo(Truth.FALSE);
    }

    @Test
    void variablesAreNotResolved() {
        CompiledCondition condition = compile(REAL, "IpAddress", "${corp:net}");

        assertThat(condition.test(
                        single("192.0.2.1").toBuilder().add("corp:net", NET).build()))
                .isEqualTo(Truth.FALSE);
        assertThat(condition.keysRead()).containsExactly(Conditions.KEY);
    }
}
