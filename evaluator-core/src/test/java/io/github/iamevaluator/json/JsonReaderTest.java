package io.github.iamevaluator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.iamevaluator.json.JsonProblem.Code;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private final JsonReader reader = JsonReader.create();

    @Test
    void everyValueKnowsItsOwnText() {
        JsonText json = parse("{ \"a\" : [ 1 , -2.50e3,\"x\\\"y\" , true,false , null, {} , [ ] ] }");

        List<JsonValue> elements = array(object(json).get("a").orElseThrow()).elements();
        assertThat(elements)
                .extracting(json::textOf)
                .containsExactly("1", "-2.50e3", "\"x\\\"y\"", "true", "false", "null", "{}", "[ ]");
        assertThat(json.textOf(json.root())).isEqualTo(json.text());
    }

    @Test
    void membersThatDoNotMatterArePassedOver() {
        JsonText json = reader.ofMembers(Set.of("a", "c"))
                .parse("t", "{\"a\":{\"b\":[1,\"x\\ty\"]},\"b\":{\"a\":[{}]},\"c\":true,\"d\":\"\\u0041\"}");

        assertThat(object(json).members()).extracting(JsonMember::name).containsExactly("a", "c");
        JsonValue inner = object(json)
                .get("a")
                .flatMap(JsonValue::asObject)
                .orElseThrow()
                .get("b")
                .orElseThrow();
        assertThat(array(inner).elements())
                .extracting(element -> element.asText().orElseThrow())
                .containsExactly("1", "x\ty");
    }

    @Test
    void whatIsPassedOverMustBeJsonAllTheSame() {
        JsonException broken = catchThrowableOfType(
                JsonException.class, () -> reader.ofMembers(Set.of("a")).parse("t", "{\"a\":1,\n\"b\":{\"c\":}}"));
        assertThat(broken.problem().line()).isEqualTo(2);
        assertThat(broken.problem().column()).isEqualTo(10);
    }

    @Test
    void ofWhatMattersNothingMayStandTwice() {
        String many = IntStream.range(0, 5000).mapToObj(i -> "\"m" + i + "\":1").collect(Collectors.joining(","));
        JsonReader some = reader.ofMembers(Set.of("a"));
        assertThat(object(some.parse("t", "{\"b\":1,\"b\":2,\"a\":{" + many + "}}"))
                        .members())
                .hasSize(1);
        JsonException broken =
                catchThrowableOfType(JsonException.class, () -> some.parse("t", "{\"a\":{" + many + ",\"m7\":2}}"));
        assertThat(broken.problem().code()).isEqualTo(JsonProblem.Code.REPEATED_MEMBER);
        assertThat(broken.problem().what()).isEqualTo("the member \"m7\" stands in one object twice");
    }

    @Test
    void membersKeepOrderAndThePlaceOfTheirNames() {
        JsonText json = parse("{\"b\":1,\n \"a\\\"\\\\\":2}");

        assertThat(object(json).members()).extracting(JsonMember::name).containsExactly("b", "a\"\\");
        JsonSpan name = object(json).members().get(1).nameSpan();
        assertThat(json.text().substring(name.start(), name.end())).isEqualTo("\"a\\\"\\\\\"");
        assertThat(json.position(name.start())).isEqualTo(new JsonPosition(2, 2));
    }

    @Test
    void pointersAreWrittenAsRfc6901Says() {
        JsonText json = parse("{\"a/b\":{\"m~n\":[0,[7]]}}");

        JsonValue inner =
                object(object(json).get("a/b").orElseThrow()).get("m~n").orElseThrow();
        JsonValue seven = array(array(inner).elements().get(1)).elements().get(0);
        assertThat(seven.pointer()).hasToString("/a~1b/m~0n/1/0");
        assertThat(json.root().pointer()).hasToString("");
    }

    @Test
    void linesBreakAtLfCrLfAndLoneCr() {
        JsonText json = parse("[1,\n2,\r\n3,\r4,\n\r5]");

        assertThat(array(json.root()).elements())
                .extracting(value -> json.position(value).line())
                .containsExactly(1, 2, 3, 4, 6);
    }

    @Test
    void repeatedMembersAreKeptAndReported() {
        JsonObject object = object(parse("{\"a\":1,\"b\":2,\"a\":3}"));

        assertThat(object.members()).hasSize(3);
        assertThat(object.repeatedMembers())
                .extracting(member -> member.nameSpan().start())
                .containsExactly(13);
        assertThat(object.get("a").orElseThrow().asText()).contains("1");
    }

    @Test
    void aNumberKeepsItsText() {
        JsonValue number = array(parse("[1.50E+003]").root()).elements().get(0);

        assertThat(number.asText()).contains("1.50E+003");
        assertThat(number.asString()).isEmpty();
    }

    @Test
    void aHugeNumberIsOnlyText() {
        String digits = "9".repeat(200_000);

        assertThat(parse(digits).root().asText()).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t "})
    void emptyTextIsSaidToBeEmpty(String text) {
        assertThat(problem(text).code()).isEqualTo(Code.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[1,", "{\"a\"", "{\"a\":", "\"abc", "[\"a\\", "{\"a\":{\"b\":[1]"})
    void aTextThatEndsTooEarlyIsTruncated(String text) {
        JsonProblem problem = problem(text);

        assertThat(problem.code()).isEqualTo(Code.TRUNCATED);
        assertThat(problem.column()).isBetween(1, text.length() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "{'a':1} ~ 2 ~ double quotes",
                "{a:1} ~ 2 ~ double quotes",
                "[1,] ~ 4 ~ remove the comma",
                "{\"a\":1,} ~ 8 ~ remove the comma",
                "[1 2] ~ 4 ~ commas",
                "[1,//x] ~ 4 ~ comments",
                "[01] ~ 3 ~ commas",
                "[NaN] ~ 2 ~ bare words"
            })
    void notJsonIsSaidWithItsPlace(String text, int column, String mend) {
        JsonProblem problem = problem(text);

        assertThat(problem.code()).isEqualTo(Code.NOT_JSON);
        assertThat(problem.mend()).contains(mend);
        assertThat(problem.column()).isBetween(column - 1, column + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "1 x", "[]]", "{}\n\n,"})
    void whatFollowsTheValueIsReported(String text) {
        assertThat(problem(text).code()).isEqualTo(Code.TRAILING_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestingOf100000IsRefused(String level) {
        JsonProblem problem = problem(level.repeat(100_000));

        assertThat(problem.code()).isEqualTo(Code.TOO_DEEP);
        assertThat(problem.column()).isBetween(500 * level.length(), 502 * level.length());
    }

    @Test
    void nestingOf500IsTaken() {
        assertThat(parse("[".repeat(500) + "]".repeat(500)).root().kind()).isEqualTo(JsonKind.ARRAY);
    }

    @Test
    void aTextOverTheSizeLimitIsRefused() {
        JsonReader small = JsonReader.withLimits(JsonLimits.DEFAULT.withSize(10));

        JsonException error = catchThrowableOfType(
                JsonException.class, () -> small.parse("x.json", "[1,2,3,4,5,6]".getBytes(StandardCharsets.UTF_8)));
        assertThat(error.problem().code()).isEqualTo(Code.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
    void otherUnicodeEncodingsAreNamed(String charset) {
        JsonProblem problem = problem("{\"a\":1}".getBytes(Charset.forName(charset)));

        assertThat(problem.code()).isEqualTo(Code.WRONG_ENCODING);
        assertThat(problem.mend()).contains("UTF-8");
    }

    @Test
    void utf16WithByteOrderMarkIsNamed() {
        assertThat(problem("\uFEFF[1]".getBytes(StandardCharsets.UTF_16LE)).code())
                .isEqualTo(Code.WRONG_ENCODING);
    }

    @Test
    void aByteOrderMarkOfUtf8IsDropped() {
        JsonText json = reader.parse("x.json", "\uFEFF[1]".getBytes(StandardCharsets.UTF_8));

        assertThat(json.text()).isEqualTo("[1]");
        assertThat(parse("\uFEFF[1]").text()).isEqualTo("[1]");
    }

    @Test
    void malformedUtf8IsFoundAtItsByte() {
        byte[] bytes = "[\"\u00e9\",\n \"?\"]".getBytes(StandardCharsets.UTF_8);
        bytes[9] = (byte) 0xFF;

        JsonProblem problem = problem(bytes);
        assertThat(problem.code()).isEqualTo(Code.INVALID_UTF8);
        assertThat(problem.position()).isEqualTo(new JsonPosition(2, 3));
        assertThat(problem.what()).contains("0xFF at byte 9");
    }

    @Test
    void utf8ThatEndsInsideACharacterIsMalformed() {
        byte[] bytes = {'"', (byte) 0xE2, (byte) 0x82};

        assertThat(problem(bytes).code()).isEqualTo(Code.INVALID_UTF8);
    }

    @Test
    void aProblemNamesThePointerOfWhatWasBeingRead() {
        JsonProblem problem = problem("{\"Statement\":[{},{\"Effect\":oops}]}");

        assertThat(problem.pointer()).startsWith("/Statement/1");
        assertThat(problem)
                .hasToString("x.json at " + problem.pointer() + " (line 1, column " + problem.column() + "): "
                        + problem.what() + "; " + problem.mend());
    }

    private JsonText parse(String text) {
        return reader.parse("x.json", text);
    }

    private JsonProblem problem(String text) {
        return catchThrowableOfType(JsonException.class, () -> parse(text)).problem();
    }

    private JsonProblem problem(byte[] bytes) {
        return catchThrowableOfType(JsonException.class, () -> reader.parse("x.json", bytes))
                .problem();
    }

    private static JsonObject object(JsonText json) {
        return object(json.root());
    }

    private static JsonObject object(JsonValue value) {
        return value.asObject().orElseThrow();
    }

    private static JsonArray array(JsonValue value) {
        return value.asArray().orElseThrow();
    }
}
