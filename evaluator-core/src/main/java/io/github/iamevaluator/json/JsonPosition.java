package io.github.iamevaluator.json;

/**
 * A line and a column of a file, both counted from 1.
 *
 * <p>Lines break at LF, at CR LF (once) and at a lone CR; columns count characters (UTF-16 units). Source: rule SIM-32.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
public record JsonPosition(int line, int column) {

    /** The first character of a file. */
    public static final JsonPosition START = new JsonPosition(1, 1);

    /** Returns the offset of this position in a whole text; never beyond its end. Cost: linear in the text. */
    public int offsetIn(String text) {
        return LineIndex.of(text, START).offset(this, text.length());
    }
}
