package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.generate.Dice;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** What is broken in a file spoils itself, and nothing before it. */
@PropertyDefaults(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class BrokenTrailProperties {

    private static final int RECORDS = 40;
    private static final CloudTrailReader READER = CloudTrailReader.withRecordLimit(5_000);

    private static String event(int i) {
        return "{\"eventVersion\":\"1.11\",\"userIdentity\":{\"a\":[{\"b\":\"\\\"}{\"}]},\"eventName\":\"E" + i
                + "\",\"x\":\"" + "y".repeat(i * 7) + "\"}";
    }

    private static String file(Dice dice) {
        boolean lines = dice.chance(40);
        String events = IntStream.range(0, RECORDS)
                .mapToObj(BrokenTrailProperties::event)
                .collect(Collectors.joining(lines ? "\n" : dice.of(",", ",\n", " , ")));
        return lines ? events : "{\"Records\":[" + events + "]}";
    }

    private static int wholeBefore(Trail trail) {
        int whole = 0;
        while (whole < trail.names.size() && trail.names.get(whole).equals("E" + whole)) {
            whole++;
        }
        return whole;
    }

    @Property
    void whatStandsBeforeADamageIsRead(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        String file = file(dice);
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        int first = bytes.length;
        for (int i = 0; i <= dice.below(4); i++) {
            int at = dice.below(bytes.length);
            bytes[at] = (byte)
                    (dice.chance(50)
                            ? dice.of("{", "}", "[", "]", "\"", ":", ",", "\\", "\n")
                                    .charAt(0)
                            : dice.below(256));
            first = Math.min(first, at);
        }
        Trail trail = Trail.of(READER, bytes);
        int sound = 0;
        while (sound < RECORDS && file.indexOf(event(sound)) + event(sound).length() <= first) {
            sound++;
        }
        assertThat(wholeBefore(trail)).isGreaterThanOrEqualTo(sound);
    }

    @Property
    void fewRecordsAreLostByOneDamage(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        byte[] bytes = file(dice).getBytes(StandardCharsets.UTF_8);
        int start = new String(bytes, StandardCharsets.UTF_8).indexOf("{\"eventVersion\"");
        bytes[start + dice.below(bytes.length - start - 2)] =
                (byte) dice.of("{", "}", "[", "]", "\"", "x", "\\").charAt(0);
        Trail trail = Trail.of(READER, bytes);
        assertThat(trail.names.stream()
                        .filter(name -> name.startsWith("E"))
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(RECORDS - 2);
    }

    @Property
    void aTruncatedFileGivesItsBeginning(@ForAll long seed) {
        Dice dice = Dice.of(seed);
        byte[] packed = Trail.gzip(file(dice));
        int kept = 20 + dice.below(packed.length - 20);
        Trail trail = Trail.of(READER, Arrays.copyOf(packed, kept));
        assertThat(wholeBefore(trail)).isEqualTo(trail.names.size());
        assertThat(trail.problems).last().asString().contains("cut off");
    }
}
