package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/**
 * Whatever stands between good records, all of them are found, and everything is counted; if they do not begin as those of
 * CloudTrail do, behind the first one.
 */
@PropertyDefaults(tries = 3000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class GarbageProperties {

    private static final int RECORDS = 12;
    private static final CloudTrailReader READER = CloudTrailReader.withRecordLimit(2_000);
    private static final String[] MARKS = {"{", "}", "[", "]", "\"", "\\", ",", "\n", "x", "1", "\u00e9", " ", "{}"};

    private static String event(String first, int i) {
        return "{\"" + first + "\":\"1.11\",\"userIdentity\":{\"a\":[{\"b\":\"\\\"}{\"}]},\"eventName\":\"E" + i
                + "\",\"x\":\"" + "y".repeat(i * 11) + "\"}";
    }

    /** A file with garbage in it, and where its good records begin. */
    private static final class Drawn {

        private final Dice dice;
        private final String first;
        private final StringBuilder file = new StringBuilder();
        private final List<Long> places = new ArrayList<>();

        Drawn(long seed) {
            this.dice = Dice.of(seed);
            this.first = dice.of("eventVersion", "EventId", "awsRegion");
        }

        /** Marks in any order, or the beginning of a record: without colons of its own, so that it holds no good record whole. */
        private String garbage() {
            if (dice.chance(30)) {
                String event = event(first, 99);
                int end = 1 + dice.below(event.length() - 2);
                while (event.charAt(end - 1) == ':' || event.charAt(end - 1) == '[') {
                    end--; // else the next record would be a value in this one, should brackets follow that close it
                }
                return event.substring(0, end);
            }
            StringBuilder garbage = new StringBuilder();
            for (int i = dice.below(8); i >= 0; i--) {
                garbage.append(dice.of(MARKS));
            }
            return garbage.toString();
        }

        private void write(String between, boolean inLines) {
            for (int i = 0; i < RECORDS; i++) {
                if (dice.chance(30) && (i > 0 || first.equals("eventVersion"))) {
                    file.append(garbage()).append(inLines ? "\n" : dice.of("", between));
                }
                places.add((long) file.toString().getBytes(StandardCharsets.UTF_8).length);
                file.append(event(first, i)).append(i + 1 < RECORDS || inLines ? between : "");
            }
        }

        private Trail read() {
            return Trail.of(READER, file.toString().getBytes(StandardCharsets.UTF_8));
        }

        private void assertAllIsFound(Trail trail) {
            List<String> good = new ArrayList<>();
            List<Long> found = new ArrayList<>();
            for (int i = 0; i < trail.names.size(); i++) {
                if (trail.names.get(i).startsWith("E") && !trail.names.get(i).equals("E99")) {
                    good.add(trail.names.get(i));
                    found.add(trail.places.get(i).offset());
                }
            }
            assertThat(good).as(file.toString()).hasSize(RECORDS).doesNotHaveDuplicates();
            assertThat(found).as(file.toString()).isEqualTo(places);
            assertThat(trail.numbers)
                    .as(file.toString())
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, trail.numbers.size())
                            .boxed()
                            .toList());
        }
    }

    @Property
    void inRecordsOfAFileOfTheBucket(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        drawn.file.append("{\"Records\":[");
        drawn.write(drawn.dice.of(",", ",\n", " , "), false);
        drawn.file.append("]}");
        drawn.assertAllIsFound(drawn.read());
    }

    @Property
    void inAnArray(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        drawn.file.append("[");
        drawn.write(drawn.dice.of(",", ",\n", " , "), false);
        drawn.file.append("]");
        drawn.assertAllIsFound(drawn.read());
    }

    @Property
    void inJsonLines(@ForAll long seed) {
        Drawn drawn = new Drawn(seed);
        drawn.write("\n", true);
        drawn.assertAllIsFound(drawn.read());
    }
}
