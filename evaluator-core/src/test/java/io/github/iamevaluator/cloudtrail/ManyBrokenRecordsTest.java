package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many records of a file are broken, the others are read. */
class ManyBrokenRecordsTest {

    private static final int RECORDS = 6000;
    private static final List<String> GOOD = IntStream.range(0, RECORDS)
            .filter(i -> i % 10 != 0)
            .mapToObj(i -> "E" + i)
            .toList();

    private static String event(String first, int i) {
        return "{\"" + first + "\":\"1.11\",\"eventName\":\"E" + i + "\",\"resources\":[{\"ARN\":\"a" + i
                + "\"},{\"b\":{}}],\"x\":\"" + "y".repeat(1000) + "\"}";
    }

    /** Every tenth record, the first one too, is cut off after so many bytes. */
    private static String file(String first, int kept, String between) {
        return IntStream.range(0, RECORDS)
                .mapToObj(i -> i % 10 == 0 ? event(first, i).substring(0, kept) : event(first, i))
                .collect(Collectors.joining(between));
    }

    @Test
    void linesThatAreCutOffSpoilOnlyThemselves() {
        for (int kept : new int[] {10, 16, 24, 25, 37, 53, 60, 400}) {
            Trail trail = Trail.of(file("eventVersion", kept, "\n"));
            assertThat(trail.names).as("cut at " + kept).isEqualTo(GOOD);
            assertThat(trail.problems).hasSize(RECORDS / 10).noneMatch(problem -> problem.contains("longer than"));
        }
    }

    @Test
    void linesOfOtherOrdersOfMembersSpoilOnlyThemselves() {
        for (int kept : new int[] {10, 24, 37, 400}) {
            Trail trail = Trail.of(file("version", kept, "\r\n"));
            assertThat(trail.names).as("cut at " + kept).isEqualTo(GOOD);
            assertThat(trail.problems).noneMatch(problem -> problem.contains("longer than"));
        }
    }

    @Test
    void recordsOfAnArrayThatAreCutOffSpoilOnlyThemselves() {
        for (int kept : new int[] {24, 53, 60, 400}) {
            Trail trail = Trail.of("{\"Records\":[" + file("eventVersion", kept, ",") + "]}");
            assertThat(trail.names).as("cut at " + kept).isEqualTo(GOOD);
            assertThat(trail.problems)
                    .hasSizeGreaterThanOrEqualTo(RECORDS / 10)
                    .noneMatch(problem -> problem.contains("longer than"));
        }
    }

    @Test
    void anEventInAnEnvelopeOverSeveralLinesIsOneRecord() {
        String detail = "\n{\"eventVersion\":\"1.11\"}";
        Trail trail = Trail.of("{\"detail-type\":\"a\",\"eventName\":\"One\",\"detail\":" + detail + "}\n");
        assertThat(trail.names).containsExactly("One");
        assertThat(trail.problems).isEmpty();
    }
}
