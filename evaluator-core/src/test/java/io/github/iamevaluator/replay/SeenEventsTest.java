package io.github.iamevaluator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenEventsTest {

    @Test
    void anEventIsNewOnce() {
        SeenEvents seen = new SeenEvents(100);
        assertThat(seen.add("a")).isTrue();
        assertThat(seen.add("a")).isFalse();
        assertThat(seen.contains("a")).isTrue();
        assertThat(seen.contains("b")).isFalse();
    }

    @Test
    void eventsWithoutIdAreAllNew() {
        SeenEvents seen = new SeenEvents(100);
        assertThat(seen.add("")).isTrue();
        assertThat(seen.add("")).isTrue();
    }

    @Test
    void halfOfTheCapacityIsAlwaysRemembered() {
        SeenEvents seen = new SeenEvents(100);
        for (int i = 0; i < 1000; i++) {
            assertThat(seen.add("e" + i)).isTrue();
            assertThat(seen.contains("e" + Math.max(0, i - 49))).isTrue();
        }
        assertThat(seen.forgot()).isTrue();
        assertThat(seen.contains("e0")).isFalse();
    }
}
