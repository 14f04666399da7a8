package io.github.iamevaluator.json;

import java.util.Arrays;

/** The start offsets of the lines of a text; finds line and column of an offset by binary search. */
final class LineIndex {

    private final int[] starts;
    private final JsonPosition base;

    private LineIndex(int[] starts, JsonPosition base) {
        this.starts = starts;
        this.base = base;
    }

    /** Reads a text whose first character stands at {@code base} in its file. Cost: linear in the text. */
    static LineIndex of(String text, JsonPosition base) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                starts = count == starts.length ? Arrays.copyOf(starts, count * 2) : starts;
                starts[count++] = i + 1;
            }
        }
        return new LineIndex(Arrays.copyOf(starts, count), base);
    }

    private static boolean endsLine(String text, int i) {
        char character = text.charAt(i);
        return character == '\n' || (character == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }

    JsonPosition position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        int column = offset - starts[line] + (line == 0 ? base.column() : 1);
        return new JsonPosition(base.line() + line, column);
    }

    int offset(JsonPosition position, int length) {
        int line = Math.min(position.line(), starts.length) - 1;
        return Math.min(starts[line] + position.column() - 1, length);
    }
}
