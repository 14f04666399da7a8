package io.github.iamevaluator.scenario;

import static io.github.iamevaluator.scenario.Texts.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.scenario.ScenarioEntry.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioFormatsTest {

    private static final String ONE = "{\"id\": \"one\", \"request\": " + REQUEST + "}";
    private static final String TWO = "{\"id\": \"two\", \"request\": " + REQUEST + "}";

    @Test
    void theExtensionTellsTheFormat() {
        assertThat(ScenarioFormat.ofFile("a/b.json")).contains(ScenarioFormat.JSON);
        assertThat(ScenarioFormat.ofFile("b.jsonl")).contains(ScenarioFormat.JSON_LINES);
        assertThat(ScenarioFormat.ofFile("b.yml")).contains(ScenarioFormat.YAML);
        assertThat(ScenarioFormat.ofFile("yaml")).isEmpty();
    }

    @Test
    void aBadLineIsReportedWithItsNumberAndReadingGoesOn() {
        List<ScenarioEntry> entries =
                Texts.read(ScenarioFormat.JSON_LINES, ONE + "\n\n{\"id\": \r\n" + "{\"id\": 3}\n" + TWO);

        assertThat(entries).extracting(ScenarioFormatsTest::idOrLine).containsExactly("one", "3", "4", "two");
    }

    @Test
    void malformedUtf8SpoilsOnlyItsLine() {
        byte[] bytes = (ONE + "\n\u00ff\n" + TWO).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Texts.read(ScenarioFormat.JSON_LINES, bytes))
                .extracting(ScenarioFormatsTest::idOrLine)
                .containsExactly("one", "2", "two");
    }

    @Test
    void aBrokenElementOfAnArrayLeavesThoseBeforeIt() {
        List<ScenarioEntry> entries = Texts.read(ScenarioFormat.JSON, "[" + ONE + ",\n" + TWO + ",\n{\"id\"}]");

        assertThat(entries).extracting(ScenarioFormatsTest::idOrLine).containsExactly("one", "two", "3");
    }

    @Test
    void anElementThatIsNoScenarioLeavesThoseBehindIt() {
        List<ScenarioEntry> entries = Texts.read(ScenarioFormat.JSON, "[" + ONE + ",\n7,\n" + TWO + "]");

        assertThat(entries).extracting(ScenarioFormatsTest::idOrLine).containsExactly("one", "2", "two");
    }

    @Test
    void anInputThatIsNoArrayIsUnreadable() {
        assertThat(Texts.read(ScenarioFormat.JSON, ONE)).singleElement().isInstanceOf(Unreadable.class);
        assertThat(Texts.read(ScenarioFormat.JSON, "")).singleElement().isInstanceOf(Unreadable.class);
        assertThat(Texts.read(ScenarioFormat.YAML, "")).singleElement().isInstanceOf(Unreadable.class);
        assertThat(Texts.read(ScenarioFormat.YAML, "id: x")).singleElement().isInstanceOf(Unreadable.class);
    }

    @Test
    void nestingWithoutEndIsAProblem() {
        String deep = "[".repeat(100_000);

        assertThat(Texts.read(ScenarioFormat.JSON, "[{\"id\": " + deep)).last().isInstanceOf(Unreadable.class);
        assertThat(Texts.read(ScenarioFormat.JSON_LINES, deep)).singleElement().isInstanceOf(Unreadable.class);
        assertThat(Texts.read(ScenarioFormat.YAML, deep)).last().isInstanceOf(Unreadable.class);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        byte[] bytes = ("\uFEFF[" + ONE + "]").getBytes(StandardCharsets.UTF_8);

        assertThat(Texts.read(ScenarioFormat.JSON, bytes))
                .extracting(ScenarioFormatsTest::idOrLine)
                .containsExactly("one");
        assertThat(Texts.read(ScenarioFormat.YAML, bytes))
                .extracting(ScenarioFormatsTest::idOrLine)
                .containsExactly("one");
    }

    private static String idOrLine(ScenarioEntry entry) {
        return entry.fold(read -> read.scenario().id().orElse("?"), unreadable -> Integer.toString(unreadable.line()));
    }
}
