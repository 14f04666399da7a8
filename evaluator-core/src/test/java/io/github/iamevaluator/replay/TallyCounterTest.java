package io.github.iamevaluator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyCounterTest {

    private static final Instant ONE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant TWO = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void theMostFrequentComesFirstWithItsTimesAndExamples() {
        TallyCounter<String> counter = new TallyCounter<>(10);
        counter.add("b", ONE, "x");
        counter.add("a", TWO, "x");
        counter.add("a", ONE, "y");
        counter.add("a", ONE, "x");
        assertThat(counter.tallies().entries())
                .containsExactly(
                        new Tallied<>("a", new Tally(3, ONE, TWO, List.of("x", "y"))),
                        new Tallied<>("b", new Tally(1, ONE, ONE, List.of("x"))));
    }

    @Test
    void laterThingsThanTheLimitAreCountedTogether() {
        TallyCounter<Integer> counter = new TallyCounter<>(2);
        for (int i = 0; i < 10; i++) {
            counter.add(i % 5, ONE, "");
        }
        Tallies<Integer> tallies = counter.tallies();
        assertThat(tallies.entries()).hasSize(2);
        assertThat(tallies.total()).isEqualTo(10);
        assertThat(tallies.uncounted()).isEqualTo(6);
    }
}
