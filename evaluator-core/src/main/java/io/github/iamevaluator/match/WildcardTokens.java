package io.github.iamevaluator.match;

import io.github.iamevaluator.text.AsciiCase;
import java.util.Arrays;

/**
 * The token form of wildcard patterns: one number a token, a character or one of the wildcards below.
 *
 * <p>A character that compares ignoring ASCII case is its lower-case form plus {@link #ANY_CASE}.
 */
final class WildcardTokens {

    /** Any run of characters, also none. */
    static final int ANY_RUN = -1;
    /** Exactly one UTF-16 unit. */
    static final int ANY_ONE = -2;
    /** Any run of characters without a colon (RES-3). */
    static final int RUN_IN_SEGMENT = -3;
    /** Exactly one UTF-16 unit but a colon (RES-3). */
    static final int ONE_IN_SEGMENT = -4;

    private static final int ANY_CASE = 1 << 16;

    private WildcardTokens() {}

    /** The tokens of a pattern; adjacent {@code *} become one. */
    static int[] of(ResolvedText pattern, boolean ignoreCase) {
        int[] tokens = new int[pattern.length()];
        int count = 0;
        for (int i = 0; i < tokens.length; i++) {
            int token = token(pattern, i, ignoreCase);
            if (token != ANY_RUN || count == 0 || tokens[count - 1] != ANY_RUN) {
                tokens[count++] = token;
            }
        }
        return Arrays.copyOf(tokens, count);
    }

    private static int token(ResolvedText pattern, int index, boolean ignoreCase) {
        char c = pattern.charAt(index);
        if (c == '*' && !pattern.isLiteral(index)) {
            return ANY_RUN;
        }
        if (c == '?' && !pattern.isLiteral(index)) {
            return ANY_ONE;
        }
        return character(c, ignoreCase);
    }

    /** The token of a character. */
    static int character(char c, boolean ignoreCase) {
        return ignoreCase ? AsciiCase.fold(c) | ANY_CASE : c;
    }

    /** Tells whether a token that stands for one character stands for this one. */
    static boolean accepts(int token, char c) {
        if (token >= 0) {
            return token == c || token == (AsciiCase.fold(c) | ANY_CASE);
        }
        return token == ANY_ONE || (token == ONE_IN_SEGMENT && c != ':');
    }

    /**
     * Tells whether tokens cover a stretch of text.
     *
     * <p>The tokens may hold no {@link #RUN_IN_SEGMENT}. Never backtracks behind the last run: cost at most number of
     * tokens times length of text; allocates nothing.
     */
    static boolean cover(int[] tokens, String text, int from, int to) {
        int next = 0;
        int at = from;
        int lastRun = -1;
        int retryAt = from;
        while (at < to) {
            if (next < tokens.length && tokens[next] == ANY_RUN) {
                lastRun = next++;
                retryAt = at;
            } else if (next < tokens.length && accepts(tokens[next], text.charAt(at))) {
                next++;
                at++;
            } else if (lastRun >= 0) {
                next = lastRun + 1;
                at = ++retryAt;
            } else {
                return false;
            }
        }
        while (next < tokens.length && tokens[next] == ANY_RUN) {
            next++;
        }
        return next == tokens.length;
    }

    /**
     * Tells whether tokens that may hold {@link #RUN_IN_SEGMENT} cover a whole text.
     *
     * <p>Follows all places in the tokens at once: cost at most number of tokens times length of text.
     */
    static boolean coverAtOnce(int[] tokens, String text) {
        boolean[] here = new boolean[tokens.length + 1];
        here[0] = true;
        skipRuns(tokens, here);
        for (int at = 0; at < text.length(); at++) {
            boolean[] next = new boolean[tokens.length + 1];
            char c = text.charAt(at);
            for (int i = 0; i < tokens.length; i++) {
                if (here[i]) {
                    next[isRun(tokens[i]) ? i : i + 1] |= takes(tokens[i], c);
                }
            }
            skipRuns(tokens, next);
            here = next;
        }
        return here[tokens.length];
    }

    private static boolean isRun(int token) {
        return token == ANY_RUN || token == RUN_IN_SEGMENT;
    }

    private static boolean takes(int token, char c) {
        return token == ANY_RUN || (token == RUN_IN_SEGMENT ? c != ':' : accepts(token, c));
    }

    private static void skipRuns(int[] tokens, boolean[] places) {
        for (int i = 0; i < tokens.length; i++) {
            if (isRun(tokens[i])) {
                places[i + 1] |= places[i];
            }
        }
    }
}
