package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-20T10:00:00Z", "1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2026-11-20T10:00:00.5Z"
            })
    void aTimeIsReadAsJavaReadsIt(String text) {
        assertThat(EventTime.parse(text)).contains(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-20", "2026-02-30T10:00:00Z", "2026-11-20T25:00:00Z", "2026-11-20T10:00:00X"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(EventTime.parse(text)).isEmpty();
    }

    @Test
    void onlyTheFormOfCloudTrailIsPlain() {
        assertThat(EventTime.isPlain("2026-11-20T10:00:00Z")).isTrue();
        assertThat(EventTime.isPlain("2026-11-20T10:00:0Z")).isFalse();
        assertThat(EventTime.isPlain("2026-11-20 10:00:00Z")).isFalse();
    }
}
