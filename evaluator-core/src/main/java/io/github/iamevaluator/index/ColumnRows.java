package io.github.iamevaluator.index;

import java.util.Arrays;

/** A row for each of up to 64 slots, filled for many of them at once. Scratch. */
final class ColumnRows {

    private final long[] base;
    private final long[][] own;
    private long asked;
    private boolean baseUsed;
    private long ownUsed;
    private long merged;

    ColumnRows(int words) {
        this.base = new long[words];
        this.own = new long[Long.SIZE][];
    }

    /** Empties all rows; then only those of some slots are asked for. */
    void begin(long slots) {
        asked = slots;
        if (baseUsed) {
            Arrays.fill(base, 0);
            baseUsed = false;
        }
        for (long left = ownUsed; left != 0; left &= left - 1) {
            Arrays.fill(own[Long.numberOfTrailingZeros(left)], 0);
        }
        ownUsed = 0;
        merged = 0;
    }

    /** Adds a set to the rows of some slots. */
    void add(PositionSet set, long to) {
        if ((to & asked) == asked) {
            baseUsed = true;
            set.addTo(base);
        } else {
            for (long left = to; left != 0; left &= left - 1) {
                set.addTo(own(Long.numberOfTrailingZeros(left)));
            }
        }
    }

    /** The row of one slot, to be added to. */
    long[] own(int slot) {
        ownUsed |= 1L << slot;
        if (own[slot] == null) {
            own[slot] = new long[base.length];
        }
        return own[slot];
    }

    /** Tells whether nothing was added to a row. */
    boolean isEmpty(int slot) {
        return !baseUsed && (ownUsed & (1L << slot)) == 0;
    }

    /** A row, to be read. */
    long[] row(int slot) {
        if ((ownUsed & (1L << slot)) == 0) {
            return base;
        }
        if (baseUsed && (merged & (1L << slot)) == 0) {
            merged |= 1L << slot;
            for (int i = 0; i < base.length; i++) {
                own[slot][i] |= base[i];
            }
        }
        return own[slot];
    }
}
