package io.github.iamevaluator.index;

/** Some callers of a matrix, by position: few as a list, many as bits. Immutable. */
final class PositionSet {

    private final int[] positions;
    private final long[] bits;

    private PositionSet(int[] positions, long[] bits) {
        this.positions = positions;
        this.bits = bits;
    }

    /**
     * The set of these positions.
     *
     * @param positions each once, ascending
     * @param words how many words of 64 bits all positions take
     */
    static PositionSet of(int[] positions, int words) {
        if (positions.length * 2 < words) {
            return new PositionSet(positions, new long[0]);
        }
        long[] bits = new long[words];
        for (int position : positions) {
            bits[position >> 6] |= 1L << position;
        }
        return new PositionSet(new int[0], bits);
    }

    /** The set that a row is; the row is kept. */
    static PositionSet ofRow(long[] row) {
        return new PositionSet(new int[0], row);
    }

    /** Adds the set to a row. */
    void addTo(long[] row) {
        for (int position : positions) {
            row[position >> 6] |= 1L << position;
        }
        for (int i = 0; i < bits.length; i++) {
            row[i] |= bits[i];
        }
    }

    /** Adds those of the set to a row that another row has too. */
    void addTo(long[] row, long[] among) {
        for (int position : positions) {
            row[position >> 6] |= among[position >> 6] & (1L << position);
        }
        for (int i = 0; i < bits.length; i++) {
            row[i] |= bits[i] & among[i];
        }
    }

    /** Adds those of the set to a row that another row has not. */
    void addOthersTo(long[] row, long[] without) {
        for (int position : positions) {
            row[position >> 6] |= ~without[position >> 6] & (1L << position);
        }
        for (int i = 0; i < bits.length; i++) {
            row[i] |= bits[i] & ~without[i];
        }
    }

    /** The first position from a place on, or -1; the place of a list is an index, that of bits a position. */
    int next(int from) {
        if (bits.length == 0) {
            return from < positions.length ? from : -1;
        }
        int word = from >> 6;
        if (word >= bits.length) {
            return -1;
        }
        long left = bits[word] & (-1L << from);
        while (left == 0) {
            if (++word == bits.length) {
                return -1;
            }
            left = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    /** The position at a place that {@link #next} gave. */
    int at(int place) {
        return bits.length == 0 ? positions[place] : place;
    }
}
