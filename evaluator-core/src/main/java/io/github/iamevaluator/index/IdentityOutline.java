package io.github.iamevaluator.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the identity policies of a caller may say of an action, told by their document numbers alone: one pass over one
 * array, before any statement is read. Immutable.
 */
final class IdentityOutline {

    /** A Deny applies, whatever else is asked. */
    static final int DENIES = 1;
    /** A Deny may apply: its posting must be asked. */
    static final int MAY_DENY = 2;
    /** An Allow applies, whatever else is asked. */
    static final int ALLOWS = 4;
    /** An Allow may apply: its posting must be asked. */
    static final int MAY_ALLOW = 8;

    private static final int WIDTH = 5;

    private final int ofAll;
    private final int unsure;
    private final long @Nullable [] words;

    private IdentityOutline(int ofAll, long @Nullable [] words) {
        this.ofAll = ofAll;
        this.unsure = ((ofAll & (DENIES | MAY_DENY)) == 0 ? 0 : MAY_DENY)
                | ((ofAll & (ALLOWS | MAY_ALLOW)) == 0 ? 0 : MAY_ALLOW);
        this.words = words;
    }

    /** The outline of the Denies and the Allows that match an action. */
    static IdentityOutline of(List<Posted> denies, List<Posted> allows) {
        DocumentSet[] sets = {
            documents(denies, true), documents(denies, false), documents(allows, true), documents(allows, false)
        };
        int ofAll = 0;
        int longest = 0;
        boolean bits = true;
        for (int i = 0; i < sets.length; i++) {
            ofAll |= sets[i].isEmpty() ? 0 : 1 << i;
            bits &= sets[i].hasBits();
            longest = Math.max(longest, sets[i].bits().length);
        }
        return new IdentityOutline(ofAll, bits ? words(sets, longest) : null);
    }

    private static DocumentSet documents(List<Posted> posted, boolean free) {
        return DocumentSet.of(posted.stream()
                .filter(one -> one.statement().free() == free)
                .mapToInt(Posted::document)
                .toArray());
    }

    /** For each word of document numbers that occurs: its place, and the documents of each set. */
    private static long[] words(DocumentSet[] sets, int longest) {
        long[] words = new long[WIDTH * longest];
        int next = 0;
        for (int place = 0; place < longest; place++) {
            long any = 0;
            for (int i = 0; i < sets.length; i++) {
                long word = place < sets[i].bits().length ? sets[i].bits()[place] : 0;
                words[next + 1 + i] = word;
                any |= word;
            }
            if (any != 0) {
                words[next] = place;
                next += WIDTH;
            }
        }
        return Arrays.copyOf(words, next);
    }

    /**
     * What some documents may say.
     *
     * @param members the documents that count; null: all
     */
    int of(@Nullable DocumentSet members) {
        if (members == null || ofAll == 0) {
            return ofAll;
        }
        return words != null && members.hasBits() ? byBits(words, members.bits()) : unsure;
    }

    private static int byBits(long[] words, long[] members) {
        long denies = 0;
        long mayDeny = 0;
        long allows = 0;
        long mayAllow = 0;
        for (int i = 0; i < words.length && words[i] < members.length; i += WIDTH) {
            long member = members[(int) words[i]];
            denies |= member & words[i + 1];
            mayDeny |= member & words[i + 2];
            allows |= member & words[i + 3];
            mayAllow |= member & words[i + 4];
        }
        return (denies != 0 ? DENIES : 0)
                | (mayDeny != 0 ? MAY_DENY : 0)
                | (allows != 0 ? ALLOWS : 0)
                | (mayAllow != 0 ? MAY_ALLOW : 0);
    }
}
