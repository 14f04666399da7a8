package io.github.iamevaluator.json;

/**
 * A JSON text that was read: the tree, the text itself and where the text stands in its file.
 *
 * <p>A text may be a slice of a larger file, one element of an export; pointers, lines and columns are then those of the
 * file, and offsets those of the slice.
 */
public final class JsonText {

    private final String source;
    private final String text;
    private final JsonValue root;
    private final LineIndex lines;

    JsonText(String source, String text, JsonValue root, LineIndex lines) {
        this.source = source;
        this.text = text;
        this.root = root;
        this.lines = lines;
    }

    /** Returns the name of the file, or of whatever the text came from. */
    public String source() {
        return source;
    }

    /** Returns the text; offsets of values count its characters from 0. */
    public String text() {
        return text;
    }

    /** Returns the tree. */
    public JsonValue root() {
        return root;
    }

    /** Returns the text of one value of this tree, as written. */
    public String textOf(JsonValue value) {
        return text.substring(value.start(), value.end());
    }

    /** Returns line and column in the file of the first character of a value of this tree. */
    public JsonPosition position(JsonValue value) {
        return position(value.start());
    }

    /** Returns line and column in the file of an offset of {@link #text()}. */
    public JsonPosition position(int offset) {
        return lines.position(offset);
    }

    /** Returns a problem of a value of this tree, for readers that find one. */
    public JsonProblem problem(JsonProblem.Code code, JsonValue value, String what, String mend) {
        return new JsonProblem(code, source, value.pointer().toString(), position(value), what, mend);
    }
}
