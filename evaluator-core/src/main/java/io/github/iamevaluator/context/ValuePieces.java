package io.github.iamevaluator.context;

import io.github.iamevaluator.request.ContextValue;
import org.jspecify.annotations.Nullable;

/**
 * Values that are a piece of an ARN, kept for the next request that has the same: account ids and regions.
 *
 * <p>Bounded: a value is forgotten when another takes its place. Confined to one thread.
 */
final class ValuePieces {

    private static final int PLACES = 256;

    private final @Nullable ContextValue[] values = new ContextValue[PLACES];
    private final String[] texts = new String[PLACES];

    /** The value that a stretch of text is. */
    ContextValue of(String text, int from, int to) {
        int place = place(text, from, to);
        ContextValue known = values[place];
        if (known != null && texts[place].length() == to - from && text.startsWith(texts[place], from)) {
            return known;
        }
        ContextValue piece = ContextValue.of(text.substring(from, to));
        texts[place] = text.substring(from, to);
        values[place] = piece;
        return piece;
    }

    /** By its length and four of its characters, those in which regions and account ids differ. */
    private static int place(String text, int from, int to) {
        int hash = to - from;
        if (hash > 3) {
            hash = 31 * hash + text.charAt(from);
            hash = 31 * hash + text.charAt(from + 3);
            hash = 31 * hash + text.charAt(to - 3);
            hash = 31 * hash + text.charAt(to - 1);
        }
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (PLACES - 1);
    }
}
