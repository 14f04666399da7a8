package io.github.iamevaluator.arn;

import java.util.BitSet;
import java.util.List;

/**
 * Finds among listed ARNs the one that an ARN is or lies in: the longest that is followed in it by {@code /} (an object of
 * a bucket, an index of a table) or by {@code :} (a version of a function).
 *
 * <p>One walk over the ARN, up to the length of the longest listed; allocates nothing. Immutable.
 *
 * @since 0.1.0
 */
public final class ArnTable {

    /** No listed ARN. */
    public static final int NONE = -1;

    private static final int TYPES = 1 << 12;

    private final List<String> arns;
    private final int longest;
    private final int mask;
    private final int[] slots;
    private final BitSet types;
    private final boolean byType;

    /** A table of ARNs, each of them once; a position is that in this list. */
    public ArnTable(List<String> arns) {
        this.arns = List.copyOf(arns);
        this.longest = arns.stream().mapToInt(String::length).max().orElse(0);
        this.mask = Integer.highestOneBit(Math.max(1, arns.size()) * 4) - 1;
        this.slots = new int[mask + 1];
        for (int i = 0; i < arns.size(); i++) {
            int slot = slot(arns.get(i).hashCode());
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
        this.types = new BitSet(TYPES);
        this.byType = arns.stream().map(ArnSegments::of).allMatch(ArnSegments::isArn);
        arns.forEach(arn -> types.set(type(ArnSegments.of(arn))));
    }

    /** What lies in a listed ARN, or is one, has the same text before the first separator of its resource part. */
    private static int type(ArnSegments arn) {
        int hash = arn.typeHash();
        return (hash ^ (hash >>> 12)) & (TYPES - 1);
    }

    /** The position of the listed ARN, or {@link #NONE}. */
    public int find(ArnSegments arn) {
        return byType && !types.get(type(arn)) ? NONE : find(arn.text());
    }

    /** The same of an ARN that is not split. */
    public int find(String arn) {
        int best = NONE;
        int hash = 0;
        int end = Math.min(arn.length(), longest);
        for (int i = 0; i < end; i++) {
            hash = 31 * hash + arn.charAt(i); // as String.hashCode does
            if (i + 1 == arn.length() || arn.charAt(i + 1) == '/' || arn.charAt(i + 1) == ':') {
                int found = find(hash, arn, i + 1);
                best = found == NONE ? best : found;
            }
        }
        return best;
    }

    private int find(int hash, String arn, int length) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            String listed = arns.get(slots[slot] - 1);
            if (listed.length() == length && arn.startsWith(listed)) {
                return slots[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return NONE;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & mask;
    }
}
