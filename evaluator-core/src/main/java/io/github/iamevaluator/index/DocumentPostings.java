package io.github.iamevaluator.index;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one effect that match one action, document by document: documents ascending, the statements of a
 * document side by side.
 *
 * <p>Cost of a question: the documents that it shares with these, found by the word of 64, and their statements; without
 * bits the smaller of the two, times the logarithm of the larger.
 */
final class DocumentPostings implements StatementGroup {

    private final int[] documents;
    private final int[] starts;
    private final StatementRows rows;
    private final long[] bits;
    private final int[] ranks;

    private DocumentPostings(int[] documents, int[] starts, StatementRows rows, long[] bits) {
        this.documents = documents;
        this.starts = starts;
        this.rows = rows;
        this.bits = bits;
        this.ranks = ranks(bits);
    }

    /** The postings of some statements, those of a document side by side, documents ascending. */
    static DocumentPostings of(List<Posted> posted) {
        int[] documents = posted.stream().mapToInt(Posted::document).distinct().toArray();
        int[] starts = new int[documents.length + 1];
        StatementRows.Builder rows = new StatementRows.Builder();
        int next = 0;
        for (int i = 0; i < documents.length; i++) {
            starts[i] = rows.size();
            while (next < posted.size() && posted.get(next).document() == documents[i]) {
                rows.add(posted.get(next++).statement());
            }
        }
        starts[documents.length] = rows.size();
        return new DocumentPostings(
                documents, starts, rows.build(), DocumentSet.of(documents).bits());
    }

    private static int[] ranks(long[] bits) {
        int[] ranks = new int[bits.length];
        for (int i = 1; i < bits.length; i++) {
            ranks[i] = ranks[i - 1] + Long.bitCount(bits[i - 1]);
        }
        return ranks;
    }

    @Override
    public boolean anyApplies(Subject subject, @Nullable DocumentSet members) {
        if (members == null) {
            return rows.anyApplies(0, rows.size(), subject);
        }
        if (rows.size() == 0) {
            return false;
        }
        boolean byBits = bits.length > 0 && members.hasBits();
        return byBits ? anyAppliesByBits(subject, members.bits()) : anyAppliesBySearch(subject, members);
    }

    private boolean anyAppliesByBits(Subject subject, long[] members) {
        int words = Math.min(bits.length, members.length);
        for (int word = 0; word < words; word++) {
            long shared = bits[word] & members[word];
            while (shared != 0) {
                long lowest = Long.lowestOneBit(shared);
                if (applies(subject, rank(word, lowest))) {
                    return true;
                }
                shared ^= lowest;
            }
        }
        return false;
    }

    private int rank(int word, long bit) {
        return ranks[word] + Long.bitCount(bits[word] & (bit - 1));
    }

    /** Each looks for what the other has next. */
    private boolean anyAppliesBySearch(Subject subject, DocumentSet members) {
        int at = 0;
        while (at < documents.length) {
            int document = members.next(documents[at]);
            if (document == DocumentSet.NONE) {
                return false;
            }
            int found = Arrays.binarySearch(documents, at, documents.length, document);
            if (found >= 0 && applies(subject, found)) {
                return true;
            }
            at = found < 0 ? -found - 1 : found + 1;
        }
        return false;
    }

    private boolean applies(Subject subject, int rank) {
        return rows.anyApplies(starts[rank], starts[rank + 1], subject);
    }
}
