package io.github.iamevaluator.parse;

import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.TextPosition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A policy document before it is parsed: its name, its text and where the text came from.
 *
 * <p>The text is a JSON object, a JSON string that holds one, or either of them percent-encoded (recognised by its
 * beginning, {@code %7B}; a plus sign stays a plus sign).
 *
 * @since 0.1.0
 */
public final class PolicyInput {

    private final String name;
    private final byte[] bytes;
    private final Optional<String> text;
    private final DocumentOrigin origin;

    private PolicyInput(String name, byte[] bytes, Optional<String> text, DocumentOrigin origin) {
        this.name = name;
        this.bytes = bytes;
        this.text = text;
        this.origin = origin;
    }

    /** A document given as text. */
    public static PolicyInput text(String name, String text) {
        return part(name, text, DocumentOrigin.TEXT);
    }

    /**
     * A document that is part of a file.
     *
     * @param text the document's own text: for an object the characters of the file, for a string its decoded value
     * @param origin where it stands in the file, and whether it was a string
     */
    public static PolicyInput part(String name, String text, DocumentOrigin origin) {
        return new PolicyInput(name, new byte[0], Optional.of(text), origin);
    }

    /** A document that is a value of a JSON file: an object or a string. Anything else becomes a problem when parsed. */
    @SuppressWarnings("exports") // for the project's own readers of JSON files, to which .json is exported
    public static PolicyInput value(String name, JsonText file, JsonValue value) {
        JsonPosition position = file.position(value);
        DocumentOrigin origin = new DocumentOrigin(
                Optional.of(file.source()),
                value.pointer().toString(),
                new TextPosition(value.start(), position.line(), position.column()),
                value.asString().isPresent());
        return part(name, value.asString().orElseGet(() -> file.textOf(value)), origin);
    }

    /** A document given as bytes in UTF-8, with or without byte order mark. */
    public static PolicyInput bytes(String name, String fileName, byte[] bytes) {
        DocumentOrigin origin = new DocumentOrigin(Optional.of(fileName), "", TextPosition.START, false);
        return new PolicyInput(name, bytes.clone(), Optional.empty(), origin);
    }

    /** A document that is a file, for a parser with the default size limit. */
    public static PolicyInput file(String name, Path file) throws IOException {
        return file(name, file, PolicyParser.DEFAULT_SIZE_LIMIT);
    }

    /** A document that is a file; one byte more than the limit is read, so that a parser with this limit refuses it. */
    public static PolicyInput file(String name, Path file, int sizeLimit) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(name, file.toString(), in.readNBytes((int) Math.min(sizeLimit + 1L, Integer.MAX_VALUE)));
        }
    }

    /** The name under which problems and explanations speak of the policy. */
    public String name() {
        return name;
    }

    /** Where the text came from. */
    public DocumentOrigin origin() {
        return origin;
    }

    Optional<String> text() {
        return text;
    }

    byte[] bytes() {
        return bytes;
    }
}
