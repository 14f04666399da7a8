package io.github.iamevaluator.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    private final StringBuilder out = new StringBuilder();

    @Test
    void aCompactValueStandsOnOneLine() {
        result(JsonWriter.compact(out));

        assertThat(out)
                .hasToString(
                        "{\"id\":\"a\\\"b\",\"line\":3,\"pass\":true,\"none\":null,\"empty\":{},\"blockedBy\":[\"scp\",\"pb\"],"
                                + "\"problems\":[{\"x\":1.50},[]]}");
    }

    @Test
    void anIndentedValueHasAMemberALine() {
        JsonWriter.indented(out)
                .beginObject()
                .field("a", List.of("x", "y"))
                .name("b")
                .beginArray()
                .endArray()
                .endObject();

        assertThat(out).hasToString("{\n  \"a\": [\n    \"x\",\n    \"y\"\n  ],\n  \"b\": []\n}");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        String odd = "\u0000\b\f\n\r\t\u001f \"\\/ \u007f \u00e9 \u2028 \uD83D\uDE00 \uD800 \uDC00";
        JsonWriter.compact(out).beginArray().value(odd).endArray();

        JsonValue read = JsonReader.create().parse("x", out.toString()).root();
        assertThat(read.asArray().orElseThrow().elements().get(0).asString()).contains(odd);
        assertThat(out.toString()).contains("\\ud800").contains("\\udc00").contains("\uD83D\uDE00");
    }

    @Test
    void callsThatMakeNoJsonAreRefused() {
        assertThatThrownBy(() -> JsonWriter.compact(out).beginObject().value("x"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.compact(out).beginArray().endObject())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonWriter.compact(out).value(1).value(2)).isInstanceOf(IllegalStateException.class);
    }

    private static void result(JsonWriter writer) {
        writer.beginObject().field("id", "a\"b").field("line", 3).field("pass", true);
        writer.name("none").nullValue().name("empty").beginObject().endObject();
        writer.field("blockedBy", List.of("scp", "pb")).name("problems").beginArray();
        writer.beginObject().name("x").raw("1.50").endObject().beginArray().endArray();
        writer.endArray().endObject();
    }
}
