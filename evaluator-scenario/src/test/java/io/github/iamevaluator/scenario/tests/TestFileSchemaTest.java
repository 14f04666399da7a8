package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The JSON Schema of test files says what the reader does. */
class TestFileSchemaTest {

    private static final String NAME = "test-file.schema.json";

    @Test
    void theSchemaOfTheJarIsThatOfTheDocuments() throws IOException {
        assertThat(schema()).isEqualTo(Files.readString(Path.of("../docs").resolve(NAME)));
    }

    @Test
    void theSchemaHasTheKeysOfTheReader() throws IOException {
        assertThat(properties()).containsExactlyElementsOf(TestFileDocument.FIELDS);
        assertThat(properties("$defs", "uses")).containsExactlyElementsOf(UsesReader.FIELDS);
        assertThat(properties("$defs", "policiesByType")).containsExactlyElementsOf(PolicyFields.TYPES);
        assertThat(properties("$defs", "principal")).containsExactlyElementsOf(TestPrincipals.FIELDS);
        assertThat(properties("$defs", "defaults")).containsExactlyElementsOf(TestDefaults.FIELDS);
        assertThat(properties("$defs", "test")).containsExactlyElementsOf(TestEntryReader.FIELDS);
        assertThat(properties("$defs", "reason")).containsExactlyElementsOf(ReasonReader.FIELDS);
    }

    private static List<String> properties(String... path) throws IOException {
        JsonValue at = JsonReader.create().parse(NAME, schema()).root();
        for (String name : path) {
            at = member(at, name);
        }
        return member(at, "properties").asObject().map(JsonObject::members).orElseThrow().stream()
                .map(JsonMember::name)
                .toList();
    }

    private static JsonValue member(JsonValue object, String name) {
        return object.asObject().flatMap(members -> members.get(name)).orElseThrow();
    }

    private static String schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(TestFileReader.class.getResourceAsStream(NAME))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
