package io.github.iamevaluator.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonElementsTest {

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT;

    @Test
    void anArrayIsReadElementByElementWithThePlacesOfTheFile() {
        String text = "[\n  {\"id\": 1},\n  {\"id\":\n    2}, 3, \"x\"]";

        List<JsonElement> elements = all(JsonElements.ofArray("s.json", in(text), LIMITS));
        assertThat(elements)
                .extracting(e -> e.orThrow().text())
                .containsExactly("{\"id\": 1}", "{\"id\":\n    2}", "3", "\"x\"");
        JsonText second = elements.get(1).orThrow();
        JsonValue two = second.root().asObject().orElseThrow().get("id").orElseThrow();
        assertThat(two.pointer()).hasToString("/1/id");
        assertThat(second.position(two)).isEqualTo(new JsonPosition(4, 5));
        assertThat(second.position(second.root())).isEqualTo(new JsonPosition(3, 3));
    }

    @Test
    void namedArraysOfAnObjectAreReadElementByElementAndOtherMembersWhole() {
        String text = "{\"UserDetailList\":[{\"a\":1},{\"b\":[2]}], \"IsTruncated\":false,"
                + "\"Other\":[1,2],\"GroupDetailList\":[],\"Marker\":null}";

        List<JsonElement> elements =
                all(JsonElements.ofObject("e.json", in(text), LIMITS, Set.of("UserDetailList", "GroupDetailList")));
        assertThat(elements)
                .extracting(e -> e.fold(JsonElement.Read::member, u -> "?") + " "
                        + e.orThrow().root().pointer() + " " + e.orThrow().text())
                .containsExactly(
                        "UserDetailList /UserDetailList/0 {\"a\":1}",
                        "UserDetailList /UserDetailList/1 {\"b\":[2]}",
                        "IsTruncated /IsTruncated false",
                        "Other /Other [1,2]",
                        "Marker /Marker null");
    }

    @Test
    void aRepeatedMemberOfTheOutermostObjectIsReportedAndReadingGoesOn() {
        List<JsonElement> elements =
                all(JsonElements.ofObject("e.json", in("{\"L\":[1],\"L\":[2],\"M\":3}"), LIMITS, Set.of("L")));

        assertThat(elements).extracting(JsonElementsTest::outcome).containsExactly("1", "REPEATED_MEMBER", "3");
    }

    @Test
    void concatenatedValuesAreReadOneByOne() {
        List<JsonElement> elements = all(JsonElements.ofConcatenated("c", in("{}\n[1]{\"a\":\n2}\n\n"), LIMITS));

        assertThat(elements).extracting(JsonElementsTest::outcome).containsExactly("{}", "[1]", "{\"a\":\n2}");
        JsonText last = elements.get(2).orThrow();
        assertThat(last.position(last.root())).isEqualTo(new JsonPosition(2, 4));
    }

    @Test
    void anUnreadableLineIsReportedAndReadingGoesOn() {
        byte[] bytes = "{\"a\":1}\r\n\r\n{\"a\":\n[?]\r\"last\"".getBytes(StandardCharsets.UTF_8);
        bytes[18] = (byte) 0xC0;

        List<JsonElement> elements = all(JsonElements.ofLines("s.jsonl", new ByteArrayInputStream(bytes), LIMITS));
        assertThat(elements)
                .extracting(JsonElementsTest::outcome)
                .containsExactly("{\"a\":1}", "TRUNCATED", "INVALID_UTF8", "\"last\"");
        assertThat(elements)
                .extracting(e -> e.fold(
                        read -> read.text().position(0).line(),
                        unreadable -> unreadable.problem().line()))
                .containsExactly(1, 3, 4, 5);
    }

    @Test
    void aLineBreakAcrossTheReadBufferIsOneLineBreak() {
        for (int blanks = (1 << 16) - 4; blanks <= (1 << 16) + 1; blanks++) {
            List<JsonElement> elements =
                    all(JsonElements.ofLines("s.jsonl", in("1" + " ".repeat(blanks) + "\r\n2\r\r\n3"), LIMITS));

            assertThat(elements).extracting(e -> e.orThrow().position(0).line()).containsExactly(1, 2, 4);
        }
    }

    @Test
    void aFileInUtf16IsOneUnreadableLine() {
        InputStream in = new ByteArrayInputStream("{}\n{}\n{}".getBytes(StandardCharsets.UTF_16));

        assertThat(all(JsonElements.ofLines("s.jsonl", in, LIMITS)))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("WRONG_ENCODING");
    }

    @Test
    void aBrokenArrayGivesItsElementsAndThenTheProblem() {
        List<JsonElement> elements = all(JsonElements.ofArray("s.json", in("[{\"a\":1},\n {\"b\":oops}, {}]"), LIMITS));

        assertThat(elements).extracting(JsonElementsTest::outcome).containsExactly("{\"a\":1}", "NOT_JSON");
        JsonProblem problem = elements.get(1)
                .fold(read -> Optional.<JsonProblem>empty(), broken -> Optional.of(broken.problem()))
                .orElseThrow();
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.pointer()).isEqualTo("/1");
    }

    @Test
    void anElementNestedTooDeeplyIsReportedAndAMuchDeeperOneEndsTheReading() {
        String deep = "[".repeat(501) + "]".repeat(501);
        assertThat(all(JsonElements.ofArray("s.json", in("[1," + deep + ",2]"), LIMITS)))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("1", "TOO_DEEP", "2");

        assertThat(all(JsonElements.ofArray("s.json", in("[".repeat(100_000)), LIMITS)))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("TOO_DEEP");
    }

    @Test
    void anotherOutermostValueIsSaid() {
        assertThat(all(JsonElements.ofArray("s.json", in("{}"), LIMITS)))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("WRONG_TYPE");
        assertThat(all(JsonElements.ofObject("s.json", in(" "), LIMITS, Set.of())))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("EMPTY");
    }

    @Test
    void textAfterTheArrayIsReported() {
        assertThat(all(JsonElements.ofArray("s.json", in("[1] [2]"), LIMITS)))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("1", "TRAILING_TEXT");
    }

    @Test
    void anElementOverTheSizeLimitIsReported() {
        String large = "\"" + "x".repeat(100) + "\"";
        assertThat(all(JsonElements.ofArray("s.json", in("[1," + large + ",2]"), LIMITS.withSize(50))))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("1", "TOO_LARGE", "2");
        assertThat(all(JsonElements.ofLines("s.jsonl", in("1\n" + large + "\n2"), LIMITS.withSize(50))))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("1", "TOO_LARGE", "2");
    }

    @Test
    void aHugeElementStopsTheReadingBeforeItsEnd() {
        InputStream cutOff = in("[\"" + "x".repeat(1_000_000));

        assertThat(all(JsonElements.ofArray("s.json", cutOff, LIMITS.withSize(1000))))
                .extracting(JsonElementsTest::outcome)
                .containsExactly("TOO_LARGE");
    }

    @Test
    void aLongFileKeepsItsLinesAndItsCharacters() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 20_000; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("\n{\"n\":\"\u00e9\uD83D\uDE00")
                    .append(i)
                    .append("\"}");
        }

        List<JsonElement> elements =
                all(JsonElements.ofArray("s.json", in(text.append("]").toString()), LIMITS));
        JsonText last = elements.get(19_999).orThrow();
        assertThat(elements).hasSize(20_000);
        assertThat(last.text()).isEqualTo("{\"n\":\"\u00e9\uD83D\uDE0019999\"}");
        assertThat(last.position(0)).isEqualTo(new JsonPosition(20_001, 1));
    }

    private static List<JsonElement> all(JsonElements elements) {
        try (elements) {
            List<JsonElement> all = new ArrayList<>();
            elements.forEachRemaining(all::add);
            return all;
        } catch (IOException error) {
            throw new IllegalStateException(error);
        }
    }

    private static String outcome(JsonElement element) {
        return element.fold(
                read -> read.text().text(),
                unreadable -> outcome(unreadable.problem().code()));
    }

    private static String outcome(Code code) {
        return code.name();
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
