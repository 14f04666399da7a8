package io.github.iamevaluator.match;

import java.util.BitSet;
import java.util.Optional;

/**
 * Finds a text that two patterns both match, one that reads well: what both leave open becomes a word.
 *
 * <p>Exact: there is a text whenever the patterns have one in common. Cost: the product of their lengths.
 */
public final class CommonText {

    private static final char ANY_CHARACTER = 'x';

    private final int[] a;
    private final int[] b;
    private final String word;
    private final StringBuilder text = new StringBuilder();

    private CommonText(int[] a, int[] b, String word) {
        this.a = a;
        this.b = b;
        this.word = word;
    }

    /** A text that one pattern matches, with the word for each run of characters that it leaves open. */
    public static String of(ResolvedText pattern, String word) {
        CommonText all = new CommonText(WildcardTokens.of(pattern, false), new int[] {WildcardTokens.ANY_RUN}, word);
        return all.find().orElseThrow();
    }

    /** A text that two patterns match, with the word where both leave a run of characters open; empty if there is none. */
    public static Optional<String> of(ResolvedText one, ResolvedText other, String word) {
        return new CommonText(WildcardTokens.of(one, false), WildcardTokens.of(other, false), word).find();
    }

    private Optional<String> find() {
        BitSet[] rests = rests();
        if (!rests[0].get(0)) {
            return Optional.empty();
        }
        int i = 0;
        int j = 0;
        while (i < a.length || j < b.length) {
            boolean openA = isOpen(a, i);
            boolean openB = isOpen(b, j);
            boolean takesA = i < a.length && rests[i + 1].get(j);
            boolean takesB = j < b.length && rests[i].get(j + 1);
            if (openA && openB) {
                text.append(word);
                boolean takesBoth = rests[i + 1].get(j + 1);
                i += takesBoth || takesA ? 1 : 0;
                j += takesBoth || !takesA ? 1 : 0;
            } else if (openA) {
                append(takesB ? b[j] : a[i]);
                i += takesB ? 0 : 1;
                j += takesB ? 1 : 0;
            } else if (openB) {
                append(takesA ? a[i] : b[j]);
                j += takesA ? 0 : 1;
                i += takesA ? 1 : 0;
            } else {
                append(a[i] == WildcardTokens.ANY_ONE ? b[j] : a[i]);
                i++;
                j++;
            }
        }
        return Optional.of(text.toString());
    }

    /** Adds the one character of a token; of a run nothing. */
    private void append(int token) {
        if (token != WildcardTokens.ANY_RUN) {
            text.append(token == WildcardTokens.ANY_ONE ? ANY_CHARACTER : (char) token);
        }
    }

    /** For each place in the one pattern the places in the other from where on both have a text in common. */
    private BitSet[] rests() {
        BitSet[] rests = new BitSet[a.length + 1];
        for (int i = a.length; i >= 0; i--) {
            rests[i] = new BitSet(b.length + 1);
            for (int j = b.length; j >= 0; j--) {
                rests[i].set(j, haveCommonRest(rests, i, j));
            }
        }
        return rests;
    }

    private boolean haveCommonRest(BitSet[] rests, int i, int j) {
        if (i == a.length && j == b.length) {
            return true;
        }
        if (isOpen(a, i) || isOpen(b, j)) {
            return (i < a.length && rests[i + 1].get(j)) || (j < b.length && rests[i].get(j + 1));
        }
        return i < a.length && j < b.length && PatternIntersection.compatible(a[i], b[j]) && rests[i + 1].get(j + 1);
    }

    private static boolean isOpen(int[] tokens, int at) {
        return at < tokens.length && tokens[at] == WildcardTokens.ANY_RUN;
    }
}
