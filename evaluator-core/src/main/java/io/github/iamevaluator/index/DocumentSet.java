package io.github.iamevaluator.index;

import java.util.Arrays;

/**
 * The documents of one caller, as numbers in a {@link StatementIndex}.
 *
 * <p>Small: four bytes a document and, while the index numbers few documents, one bit for each of those.
 */
public final class DocumentSet {

    /** Up to this many documents a set keeps a bit for each (512 bytes). */
    static final int MOST_BITS = 4096;

    /** So many documents are looked up in another set one by one. */
    private static final int FEW = 8;

    private static final long[] NO_BITS = {};

    private final int[] documents;
    private final long[] bits;

    private DocumentSet(int[] documents, long[] bits) {
        this.documents = documents;
        this.bits = bits;
    }

    /** The set of these documents; each of them once, in any order. */
    static DocumentSet of(int... documents) {
        int[] sorted = Arrays.stream(documents).sorted().distinct().toArray();
        int last = sorted.length == 0 ? -1 : sorted[sorted.length - 1];
        return new DocumentSet(sorted, last < MOST_BITS ? bits(sorted, last) : NO_BITS);
    }

    private static long[] bits(int[] documents, int last) {
        long[] bits = new long[(last >> 6) + 1];
        for (int document : documents) {
            bits[document >> 6] |= 1L << document;
        }
        return bits;
    }

    /** The documents, ascending; not to be changed. */
    int[] documents() {
        return documents;
    }

    /** Bit by bit the same, where the index is small enough for that; not to be changed. */
    long[] bits() {
        return bits;
    }

    /** Tells whether {@link #bits} holds the set. */
    boolean hasBits() {
        return bits.length > 0 || documents.length == 0;
    }

    /** Tells whether no document is in the set. */
    boolean isEmpty() {
        return documents.length == 0;
    }

    /** Tells whether a document is in the set. */
    boolean contains(int document) {
        if (hasBits()) {
            int word = document >> 6;
            return word < bits.length && (bits[word] & (1L << document)) != 0;
        }
        return Arrays.binarySearch(documents, document) >= 0;
    }

    /** Tells whether some document is in both sets. */
    boolean meets(DocumentSet other) {
        if (documents.length <= FEW || !hasBits() || !other.hasBits()) {
            return meetsOneByOne(other);
        }
        int words = Math.min(bits.length, other.bits.length);
        for (int i = 0; i < words; i++) {
            if ((bits[i] & other.bits[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean meetsOneByOne(DocumentSet other) {
        for (int document : documents) {
            if (other.contains(document)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentSet that && Arrays.equals(documents, that.documents);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(documents);
    }
}
