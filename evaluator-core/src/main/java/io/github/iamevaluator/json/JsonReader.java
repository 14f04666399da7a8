package io.github.iamevaluator.json;

import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads a whole JSON text into a tree.
 *
 * <p>What cannot be read gives a {@link JsonException} with one problem. Repeated member names are kept: {@link
 * JsonValue.JsonObject#repeatedMembers()} tells of them. A byte order mark at the start is dropped and counts in no offset
 * or column. Cost: linear in the text. Safe to share between threads.
 */
public final class JsonReader {

    private final JsonLimits limits;
    private final JacksonParsers parsers;
    private final Set<String> wanted;

    private JsonReader(JsonLimits limits, Set<String> wanted) {
        this.limits = limits;
        this.parsers = new JacksonParsers(limits.depth());
        this.wanted = Set.copyOf(wanted);
    }

    /** Returns a reader with {@link JsonLimits#DEFAULT}. */
    public static JsonReader create() {
        return withLimits(JsonLimits.DEFAULT);
    }

    /** Returns a reader with these limits. */
    public static JsonReader withLimits(JsonLimits limits) {
        return new JsonReader(limits, Set.of());
    }

    /**
     * Returns a reader of objects of which only these members matter: all other members of the outermost object are passed
     * over, and values have no places. Problems have theirs: one is a member that stands in one object twice, at any depth.
     */
    public JsonReader ofMembers(Set<String> names) {
        return new JsonReader(limits, names);
    }

    /**
     * Reads a text.
     *
     * @param source name of the file or of whatever the text came from, for messages
     * @param text the JSON text
     */
    public JsonText parse(String source, String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return parse(source, json, JsonPlace.START);
    }

    /** Reads bytes in UTF-8. */
    public JsonText parse(String source, byte[] bytes) {
        return parse(source, bytes, JsonPosition.START);
    }

    /** Reads a file in UTF-8; the source is the path as given. */
    public JsonText read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    /** Reads a stream in UTF-8 to its end, but never more than the size limit; does not close it. */
    public JsonText read(String source, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limits.size() == Integer.MAX_VALUE ? limits.size() : limits.size() + 1);
        return parse(source, bytes);
    }

    /** Returns the text of bytes in UTF-8, without reading it as JSON. */
    public String decode(String source, byte[] bytes) {
        return decode(source, bytes, JsonPosition.START);
    }

    JsonText parse(String source, byte[] bytes, JsonPosition start) {
        return parse(source, decode(source, bytes, start), new JsonPlace(JsonPointer.root(), start));
    }

    JsonText parse(String source, String json, JsonPlace base) {
        if (json.length() > limits.size()) {
            throw tooLarge(source, base, "characters");
        }
        return new TreeBuilder(source, json, base, limits, wanted).build(parsers);
    }

    private String decode(String source, byte[] bytes, JsonPosition start) {
        if (bytes.length > limits.size()) {
            throw tooLarge(source, new JsonPlace(JsonPointer.root(), start), "bytes");
        }
        return Utf8Reader.decode(source, bytes, start);
    }

    private JsonException tooLarge(String source, JsonPlace at, String unit) {
        return new JsonException(new JsonProblem(
                Code.TOO_LARGE,
                source,
                at.pointer().toString(),
                at.position(),
                "the text has more than " + limits.size() + " " + unit,
                "split it, or raise the size limit"));
    }
}
