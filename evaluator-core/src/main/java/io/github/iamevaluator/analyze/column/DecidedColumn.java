package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.decide.DecisionRows;
import io.github.iamevaluator.request.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/** A column as it was decided: a row of principals for each decision. Filled anew for each column. */
final class DecidedColumn implements MatrixColumn {

    private static final List<Decision> DECISIONS = List.of(Decision.values());

    private final int firstResource;
    private final int resource;
    private final DecisionRows decided;
    private final long[] open;
    private int action;
    private int context;
    private boolean asked;

    DecidedColumn(int firstResource, int resource, int words) {
        this.firstResource = firstResource;
        this.resource = resource;
        this.decided = new DecisionRows(words);
        this.open = new long[words];
    }

    void begin(int newAction, int newContext) {
        action = newAction;
        context = newContext;
        asked = true;
        decided.clear();
        Arrays.fill(open, 0);
    }

    /** The rows of each decision. */
    DecisionRows rows() {
        return decided;
    }

    void set(int principal, Decision decision) {
        decided.of(decision)[principal >> 6] |= 1L << principal;
    }

    /** Leaves some cells open: those of up to 64 principals. */
    void leaveOpen(int firstPrincipal, long which) {
        open[firstPrincipal >> 6] = which;
    }

    void notAsked() {
        asked = false;
    }

    @Override
    public int action() {
        return action;
    }

    @Override
    public int resource() {
        return firstResource + resource;
    }

    @Override
    public int context() {
        return context;
    }

    @Override
    public boolean asked() {
        return asked;
    }

    @Override
    public Decision decision(int principal) {
        for (Decision decision : DECISIONS) {
            if ((decided.of(decision)[principal >> 6] & (1L << principal)) != 0) {
                return decision;
            }
        }
        throw new IllegalStateException(
                "the action is not asked on this resource, the cell is open, or there is no such principal");
    }

    @Override
    public int count(Decision decision) {
        int count = 0;
        for (long word : decided.of(decision)) {
            count += Long.bitCount(word);
        }
        return count;
    }

    @Override
    public void forEach(Decision decision, IntConsumer principal) {
        forEach(decided.of(decision), principal);
    }

    @Override
    public void forEachOpen(IntConsumer principal) {
        forEach(open, principal);
    }

    private static void forEach(long[] row, IntConsumer principal) {
        for (int word = 0; word < row.length; word++) {
            for (long left = row[word]; left != 0; left &= left - 1) {
                principal.accept((word << 6) + Long.numberOfTrailingZeros(left));
            }
        }
    }
}
