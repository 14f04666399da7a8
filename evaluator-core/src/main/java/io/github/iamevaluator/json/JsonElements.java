package io.github.iamevaluator.json;

import java.io.Closeable;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Set;

/**
 * The elements of a JSON input that may be larger than memory, one at a time.
 *
 * <p>Each element is a {@link JsonText} of its own with the pointers, lines and columns of the file. Memory: the text and
 * tree of one element; an element larger than {@link JsonLimits#size()} is unreadable. Problems never throw here: they are
 * {@link JsonElement.Unreadable}; iteration ends after one from which reading cannot go on. A failing stream throws
 * {@link java.io.UncheckedIOException}. Closing closes the stream.
 */
public interface JsonElements extends Iterator<JsonElement>, Closeable {

    /** Returns the elements of the array that the input is; anything but an array is unreadable. */
    static JsonElements ofArray(String source, InputStream in, JsonLimits limits) {
        return new StreamedElements(source, in, limits, new ElementLayout.InArray());
    }

    /**
     * Returns the members of the object that the input is.
     *
     * <p>An array under one of the given names is handed out element by element (pointer {@code /UserDetailList/3}),
     * every other member whole (pointer {@code /IsTruncated}). A repeated name is unreadable, and reading goes on.
     */
    static JsonElements ofObject(String source, InputStream in, JsonLimits limits, Set<String> arrays) {
        return new StreamedElements(source, in, limits, new ElementLayout.InObject(arrays));
    }

    /** Returns values that follow one another, separated by blanks or nothing. */
    static JsonElements ofConcatenated(String source, InputStream in, JsonLimits limits) {
        return new StreamedElements(source, in, limits, new ElementLayout.Concatenated());
    }

    /** Returns the values of JSON Lines: one a line, blank lines left out; after an unreadable line reading goes on. */
    static JsonElements ofLines(String source, InputStream in, JsonLimits limits) {
        return new LineElements(source, in, limits);
    }
}
