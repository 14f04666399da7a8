package io.github.iamevaluator.decide;

import java.util.Arrays;

/** What one thread needs to evaluate {@link DecisionDiagram}s: a row for each of their parts. */
public final class DiagramScratch {

    private final long[] everybody;
    private final long[] nobody;
    private long[][] rows = {};

    /** For rows of so many words. */
    public DiagramScratch(int words) {
        this.everybody = new long[words];
        this.nobody = new long[words];
        Arrays.fill(everybody, -1L);
    }

    /** A constant row. */
    long[] constant(boolean value) {
        return value ? everybody : nobody;
    }

    /** Rows of which the first so many are there. */
    long[][] rows(int count) {
        if (rows.length < count) {
            int before = rows.length;
            rows = Arrays.copyOf(rows, count);
            for (int i = before; i < count; i++) {
                rows[i] = new long[nobody.length];
            }
        }
        return rows;
    }
}
