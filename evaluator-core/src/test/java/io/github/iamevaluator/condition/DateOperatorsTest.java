package io.github.iamevaluator.condition;

import static io.github.iamevaluator.condition.Conditions.SIMULATOR;
import static io.github.iamevaluator.condition.Conditions.judge;
import static io.github.iamevaluator.condition.Conditions.other;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import org.junit.jupiter.api.Test;

/** COND-10, COND-36 and COND-37 for dates. */
class DateOperatorsTest {

    private static final String NEW_YEAR = "2026-01-01T00:00:00Z";

    @Test
    void theRequestStandsOnTheLeft() {
        assertThat(judge("DateLessThan", NEW_YEAR, "2025-12-31T23:59:59Z")).isEqualTo(Truth.TRUE);
        assertThat(judge("DateGreaterThan", NEW_YEAR, "2025-12-31T23:59:59Z")).isEqualTo(Truth.FALSE);
    }

    @Test
    void notationsMix() {
        assertThat(judge("DateEquals", "1767225600", NEW_YEAR)).isEqualTo(Truth.TRUE);
        assertThat(judge("DateEquals", "1767225600000", NEW_YEAR)).isEqualTo(Truth.TRUE);
        assertThat(judge("DateLessThan", "2026", NEW_YEAR)).isEqualTo(Truth.FALSE);
    }

    @Test
    void bothSidesAreCutToMilliseconds() {
        assertThat(judge("DateEquals", "2030-01-01T00:00:00.1231Z", "2030-01-01T00:00:00.1239Z"))
                .isEqualTo(Truth.TRUE);
        assertThat(judge("DateGreaterThan", "2026-01-01T00:00:00.0000001Z", "2026-01-01T00:00:00.0000002Z"))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aTextThatIsNoDateIsUnequalToEveryDateInTheSimulatorToo() {
        assertThat(judge("DateNotEquals", NEW_YEAR, "not-a-date")).isEqualTo(Truth.TRUE);
        assertThat(judge("DateNotEquals", "01/01/2026", NEW_YEAR)).isEqualTo(Truth.TRUE);
        assertThat(judge(SIMULATOR, "DateNotEquals", NEW_YEAR, "not-a-date")).isEqualTo(Truth.TRUE);
    }

    @Test
    void aTextThatIsNoDateMakesPositiveOperatorsFalse() {
        assertThat(judge("DateEquals", "not-a-date", "not-a-date")).isEqualTo(Truth.FALSE);
        assertThat(judge("DateLessThan", NEW_YEAR, "not-a-date")).isEqualTo(Truth.FALSE);
    }

    @Test
    void theOtherReadingsAreOptions() {
        EvaluationOptions milliseconds = other(DisputedPoint.DIGIT_DATES_ARE_MILLISECONDS);
        EvaluationOptions strict = other(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);

        assertThat(judge(milliseconds, "DateEquals", "1767225600", NEW_YEAR)).isEqualTo(Truth.FALSE);
        assertThat(judge(strict, "DateNotEquals", NEW_YEAR, "not-a-date")).isEqualTo(Truth.FALSE);
        assertThat(judge(strict, "DateNotEquals", "not-a-date", NEW_YEAR)).isEqualTo(Truth.FALSE);
    }
}
