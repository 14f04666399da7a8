package io.github.iamevaluator.index;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one caller, as numbers in a {@link StatementIndex}.
 *
 * <p>Small: one bit for each document that the index numbers while it numbers few, else four bytes for each of its own.
 */
public final class DocumentSet {

    /** Up to this many documents a set keeps a bit for each (512 bytes). */
    static final int MOST_BITS = 4096;

    /** No document. */
    static final int NONE = -1;

    /** So many documents are looked up in another set one by one. */
    private static final int FEW = 8;

    private static final long[] NO_BITS = {};

    private final int size;
    private final int @Nullable [] listed;
    private final long[] bits;

    private DocumentSet(int size, int @Nullable [] listed, long[] bits) {
        this.size = size;
        this.listed = listed;
        this.bits = bits;
    }

    /** The set of these documents; each of them once, in any order. */
    static DocumentSet of(int... documents) {
        int[] sorted = Arrays.stream(documents).sorted().distinct().toArray();
        int last = sorted.length == 0 ? -1 : sorted[sorted.length - 1];
        boolean byBits = last < MOST_BITS;
        return new DocumentSet(
                sorted.length, byBits && sorted.length > FEW ? null : sorted, byBits ? bits(sorted, last) : NO_BITS);
    }

    private static long[] bits(int[] documents, int last) {
        long[] bits = new long[(last >> 6) + 1];
        for (int document : documents) {
            bits[document >> 6] |= 1L << document;
        }
        return bits;
    }

    /** The first document from a number on, or {@link #NONE}. */
    int next(int from) {
        if (!hasBits()) {
            int[] documents = documents();
            int found = Arrays.binarySearch(documents, from);
            int place = found < 0 ? -found - 1 : found;
            return place < documents.length ? documents[place] : NONE;
        }
        long here = from >> 6 < bits.length ? bits[from >> 6] & (-1L << from) : 0;
        for (int word = from >> 6; word < bits.length; here = ++word < bits.length ? bits[word] : 0) {
            if (here != 0) {
                return (word << 6) + Long.numberOfTrailingZeros(here);
            }
        }
        return NONE;
    }

    /** The documents, ascending; not to be changed. Where {@link #bits} hold many, it costs an array. */
    int[] documents() {
        return listed != null ? listed : BitSet.valueOf(bits).stream().toArray();
    }

    /** Bit by bit the same, where the index is small enough for that; not to be changed. */
    long[] bits() {
        return bits;
    }

    /** Tells whether {@link #bits} holds the set. */
    boolean hasBits() {
        return bits.length > 0 || size == 0;
    }

    /** Tells whether no document is in the set. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Tells whether a document is in the set. */
    boolean contains(int document) {
        if (hasBits()) {
            int word = document >> 6;
            return word < bits.length && (bits[word] & (1L << document)) != 0;
        }
        return Arrays.binarySearch(documents(), document) >= 0;
    }

    /** Tells whether some document is in both sets. */
    boolean meets(DocumentSet other) {
        if (listed != null) {
            return meetsOneByOne(listed, other);
        }
        if (!other.hasBits()) {
            return other.meets(this);
        }
        int words = Math.min(bits.length, other.bits.length);
        for (int i = 0; i < words; i++) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean meetsOneByOne(int[] documents, DocumentSet other) {
        for (int document : documents) {
            if (other.contains(document)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentSet that
                && size == that.size
                && Arrays.equals(bits, that.bits)
                && Arrays.equals(listed, that.listed);
    }

    @Override
    public int hashCode() {
        return bits.length > 0 ? Arrays.hashCode(bits) : Arrays.hashCode(listed);
    }
}
