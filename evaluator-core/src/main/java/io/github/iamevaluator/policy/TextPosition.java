package io.github.iamevaluator.policy;

/**
 * A place in a text.
 *
 * @param offset characters before it, from 0
 * @param line from 1; lines end at LF, CR LF or CR
 * @param column from 1, in characters
 * @since 0.1.0
 */
public record TextPosition(int offset, int line, int column) {

    /** The beginning of a text. */
    public static final TextPosition START = new TextPosition(0, 1, 1);
}
