package io.github.iamevaluator.cloudtrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudTrailReaderTest {

    private static final String ONE = Trail.event("One");
    private static final String TWO = Trail.event("Two");
    private static final String THREE = Trail.event("Three");

    @Test
    void recordsOfAFileOfTheBucketComeInTheirOrderWithTheirPlaces() {
        Trail trail = Trail.of("{\"Records\":[" + ONE + ",\n" + TWO + "]}");
        assertThat(trail.names).containsExactly("One", "Two");
        assertThat(trail.places)
                .containsExactly(
                        new TrailPlace("trail.json", 1, 12), new TrailPlace("trail.json", 2, 12 + ONE.length() + 2));
        assertThat(trail.problems).isEmpty();
    }

    @Test
    void otherMembersBesideTheRecordsAreNotRecords() {
        Trail trail = Trail.of("{\"NextToken\":{\"a\":[{}]},\"Events\":[" + ONE + "],\"more\":{\"b\":{}},\"c\":[{}]}");
        assertThat(trail.names).containsExactly("One");
        assertThat(trail.problems).isEmpty();
    }

    @Test
    void jsonLinesArraysAndBareRecordsAreRead() {
        assertThat(Trail.of(ONE + "\n\n" + TWO + "\r\n").names).containsExactly("One", "Two");
        assertThat(Trail.of("[" + ONE + "," + TWO + "]").names).containsExactly("One", "Two");
        assertThat(Trail.of(" " + ONE).names).containsExactly("One");
    }

    @Test
    void bracketsAndQuotesInTextsAreText() {
        String text = "{\"eventName\":\"a\\\"}]{\\\\\",\"x\":\"]\"}";
        assertThat(Trail.of("{\"Records\":[" + text + "," + TWO + "]}").names).containsExactly("a\"}]{\\", "Two");
    }

    @Test
    void aBrokenRecordSpoilsOnlyItself() {
        Trail trail = Trail.of("{\"Records\":[" + ONE + ",{\"eventVersion\":tru}," + THREE + "]}");
        assertThat(trail.names).containsExactly("One", "Three");
        assertThat(trail.problems)
                .singleElement()
                .asString()
                .startsWith("trail.json, record 2 (byte " + (13 + ONE.length()) + "): not JSON: ");
    }

    @Test
    void aRecordWithAMemberTwiceIsNotGuessed() {
        String twice = "{\"eventVersion\":\"1\",\"eventName\":\"A\",\"eventName\":\"B\"}";
        Trail trail = Trail.of("{\"Records\":[" + ONE + "," + twice + "," + THREE + "]}");
        assertThat(trail.names).containsExactly("One", "Three");
        assertThat(trail.problems)
                .containsExactly(
                        "trail.json, record 2 (byte " + (13 + ONE.length()) + "): the member \"eventName\" stands"
                                + " in one object twice (column 37); it was passed over");
    }

    @Test
    void aMemberTwiceFurtherInSpoilsTheRecordToo() {
        String detail = "{\"eventVersion\":\"1\",\"eventName\":\"A\"}";
        Trail trail = Trail.of("{\"detail\":" + detail + ",\"detail\":" + detail + "}\n" + TWO + "\n"
                + "{\"eventName\":\"C\",\"requestParameters\":{\"a\":[{\"b\":1,\"b\":1}]}}");
        assertThat(trail.names).containsExactly("Two");
        assertThat(trail.problems).hasSize(2).allMatch(problem -> problem.contains("twice"));
    }

    @Test
    void membersThatDoNotMatterMayStandTwice() {
        Trail trail = Trail.of("{\"eventName\":\"A\",\"readOnly\":true,\"readOnly\":true}");
        assertThat(trail.names).containsExactly("A");
        assertThat(trail.problems).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstRecord() {
        for (String text : new String[] {"{\"Records\":[" + ONE + "," + TWO + "]}", ONE + "\n" + TWO, ONE + TWO}) {
            Trail trail = Trail.of("\uFEFF" + text);
            assertThat(trail.names).containsExactly("One", "Two");
            assertThat(trail.problems).isEmpty();
            assertThat(trail.places.get(0).offset()).isEqualTo(3 + text.indexOf(ONE));
        }
        assertThat(Trail.of("\uFEFF").problems).isEmpty();
        assertThat(Trail.of(CloudTrailReader.create(), Trail.gzip("\uFEFF" + ONE)).names)
                .containsExactly("One");
    }

    @Test
    void aRecordWithoutEndOrWithAnOpenTextSpoilsOnlyItself() {
        for (String broken :
                new String[] {"{\"eventVersion\":{\"a\":1", "{\"eventVersion\":\"a", "{\"a\":1}}", "{\"a\":1]}"}) {
            Trail trail = Trail.of("{\"Records\":[" + ONE + "," + broken + "," + TWO + "," + THREE + "]}");
            assertThat(trail.names).as(broken).contains("One", "Two", "Three");
            assertThat(trail.problems).as(broken).isNotEmpty();
        }
    }

    @Test
    void behindAnArrayThatIsClosedTooEarlyRecordsAreReadOn() {
        String lookedUp = "{\"EventId\":\"1\",\"eventName\":\"Four\"}";
        Trail trail =
                Trail.of("{\"Events\":[" + lookedUp + "]," + lookedUp + ", " + ONE + "],\"NextToken\":{\"a\":[{}]}}");
        assertThat(trail.names).startsWith("Four", "Four", "One");
        assertThat(trail.problems).isNotEmpty();
    }

    @Test
    void aFileThatEndsBetweenItsRecordsIsToldToHaveNoEnd() {
        for (String text : new String[] {"{\"Records\":[" + ONE + ",", "{\"Records\":[" + ONE + "]", "[" + ONE}) {
            Trail trail = Trail.of(text);
            assertThat(trail.names).containsExactly("One");
            assertThat(trail.problems)
                    .containsExactly("trail.json: the file has no end: a bracket is not closed; copy the file again");
        }
    }

    @Test
    void aRecordBehindAnOpenTextIsFound() {
        Trail trail = Trail.of("{\"Records\":[" + ONE + ",\"abc," + TWO + "," + THREE + "]}");
        assertThat(trail.names).containsExactly("One", "Two", "Three");
        assertThat(trail.problems).hasSize(1);
    }

    @Test
    void aBrokenLineOfJsonLinesSpoilsOnlyItself() {
        Trail trail = Trail.of(ONE + "\n{\"a\":{\n{\"eventName\":\"Two\"}\nnonsense\n" + THREE + "\n");
        assertThat(trail.names).containsExactly("One", "Two", "Three");
        assertThat(trail.problems).hasSize(2).allMatch(problem -> problem.contains(", record "));
    }

    @Test
    void invalidUtf8SpoilsOnlyItsRecord() {
        byte[] bytes = ("{\"Records\":[" + ONE + "," + TWO + "]}").getBytes(StandardCharsets.UTF_8);
        bytes[new String(bytes, StandardCharsets.UTF_8).indexOf("One")] = (byte) 0xff;
        Trail trail = Trail.of(CloudTrailReader.create(), bytes);
        assertThat(trail.names).containsExactly("Two");
        assertThat(trail.problems)
                .singleElement()
                .asString()
                .contains("record 1 (byte 12)")
                .contains("UTF-8");
    }

    @Test
    void anOversizedRecordIsPassedOverInBoundedMemory() {
        String large = "{\"eventVersion\":\"1\",\"x\":\"" + "y".repeat(1 << 20) + "\"}";
        byte[] bytes = ("{\"Records\":[" + ONE + "," + large + "," + THREE + "]}").getBytes(StandardCharsets.UTF_8);
        Trail trail = Trail.of(CloudTrailReader.withRecordLimit(1000), bytes);
        assertThat(trail.names).containsExactly("One", "Three");
        assertThat(trail.problems).singleElement().asString().contains("longer than 1000 bytes");
    }

    @Test
    void aTruncatedFileGivesWhatItHasAndSaysSo() {
        String text = "{\"Records\":["
                + IntStream.range(0, 2000)
                        .mapToObj(i -> Trail.event("E" + i * 7919))
                        .collect(Collectors.joining(","))
                + "]}";
        byte[] packed = Trail.gzip(text);
        Trail trail = Trail.of(CloudTrailReader.create(), Arrays.copyOf(packed, packed.length * 2 / 3));
        assertThat(trail.names).hasSizeBetween(500, 1999);
        assertThat(trail.problems)
                .last()
                .asString()
                .isEqualTo("trail.json: the file is cut off: its gzip stream has no end; copy the file again");
    }

    @Test
    void whatHoldsNoRecordsGivesOneProblem() {
        assertThat(Trail.of("a,b,c\n1,2,3\n").problems).hasSize(1);
        assertThat(Trail.of("").problems).isEmpty();
        assertThat(Trail.of("{\"Records\":[]}").names).isEmpty();
    }

    @Test
    void recordsThatCrossTheBufferAreWhole() {
        String text = IntStream.range(0, 3000)
                .mapToObj(i -> "{\"eventName\":\"E" + i + "\",\"x\":\"" + "\\\\\\\"{".repeat(i % 50) + "\"}")
                .collect(Collectors.joining("\n"));
        Trail trail = Trail.of(text);
        assertThat(trail.problems).isEmpty();
        assertThat(trail.names).hasSize(3000).endsWith("E2999");
    }

    @Test
    void aBucketIsReadInTheOrderOfItsFilesWithoutDigests(@TempDir Path bucket) throws IOException {
        Path account = Files.createDirectories(bucket.resolve("AWSLogs/444444444444"));
        Path day = Files.createDirectories(account.resolve("CloudTrail/eu-west-1/2026/11/20"));
        Path digest = Files.createDirectories(account.resolve("CloudTrail-Digest/eu-west-1/2026/11/20"));
        Files.write(day.resolve("b.json.gz"), Trail.gzip("{\"Records\":[" + TWO + "]}"));
        Files.write(day.resolve("a.json.gz"), Trail.gzip("{\"Records\":[" + ONE + "]}"));
        Files.writeString(day.resolve("readme.txt"), "no trail");
        Files.write(digest.resolve("d.json.gz"), Trail.gzip("{\"digestBucket\":\"x\"}"));
        Trail trail = new Trail();
        TrailCounts counts = CloudTrailReader.create().read(bucket, trail);
        assertThat(trail.names).containsExactly("One", "Two");
        assertThat(counts).isEqualTo(new TrailCounts(2, 1, 1));
    }

    @Test
    void aFileThatCannotBeOpenedIsAProblem(@TempDir Path folder) {
        Trail trail = new Trail();
        CloudTrailReader.create().read(folder.resolve("none.json"), trail);
        assertThat(trail.problems)
                .singleElement()
                .asString()
                .contains("none.json")
                .contains("cannot be read");
    }

    @Test
    void aTableIsToldHowItCanBeRead() {
        Trail trail = Trail.of("eventversion,useridentity\n1.11,\"{type=Root}\"\n");
        assertThat(trail.names).isEmpty();
        assertThat(trail.problems.get(0))
                .isEqualTo("trail.json, record 1 (byte 0): the file does not begin as JSON does; it was passed over; of"
                        + " tables (Athena, CloudTrail Lake) export rows of eventJson as JSON Lines");
    }
}
