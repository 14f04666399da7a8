package io.github.iamevaluator.whatif;

import org.jspecify.annotations.Nullable;

/** Callers who ask the same, looked up once on each side. Safe for use by any number of threads. */
final class CandidateGroup {

    private final int[] callers;
    private final CandidateSide old;
    private final CandidateSide young;
    private @Nullable BothSides present;
    private int blocks;

    /** Those that there are, on each side. */
    record BothSides(PresentCallers old, PresentCallers young) {}

    /**
     * A group.
     *
     * @param callers their numbers among all, ascending
     */
    CandidateGroup(int[] callers, CandidateSide old, CandidateSide young) {
        this.callers = callers;
        this.old = old;
        this.young = young;
    }

    /** The numbers of the callers among all, ascending. */
    int[] callers() {
        return callers;
    }

    /** Announces a block, which will ask who is there and then be {@link #done}. */
    synchronized void announce() {
        blocks++;
    }

    /** Those that there are, looked up when first asked for. */
    synchronized BothSides present() {
        if (present == null) {
            present = new BothSides(old.present(callers), young.present(callers));
        }
        return present;
    }

    /** A block is done; after the last one what was looked up is forgotten. */
    synchronized void done() {
        blocks--;
        if (blocks == 0) {
            present = null;
        }
    }
}
