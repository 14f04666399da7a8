package io.github.iamevaluator.decide;

import io.github.iamevaluator.request.Decision;
import java.util.Arrays;

/** Of each decision the callers to whom it is given: a row of bits. */
public final class DecisionRows {

    private final long[] allowed;
    private final long[] implicitDeny;
    private final long[] explicitDeny;
    private final long[] undecided;

    /** Empty rows of so many words. */
    public DecisionRows(int words) {
        this.allowed = new long[words];
        this.implicitDeny = new long[words];
        this.explicitDeny = new long[words];
        this.undecided = new long[words];
    }

    /** The row of a decision, to be read and added to. */
    public long[] of(Decision decision) {
        return switch (decision) {
            case ALLOWED -> allowed;
            case IMPLICIT_DENY -> implicitDeny;
            case EXPLICIT_DENY -> explicitDeny;
            case UNDECIDED -> undecided;
        };
    }

    /** Empties all rows. */
    public void clear() {
        Arrays.fill(allowed, 0);
        Arrays.fill(implicitDeny, 0);
        Arrays.fill(explicitDeny, 0);
        Arrays.fill(undecided, 0);
    }
}
