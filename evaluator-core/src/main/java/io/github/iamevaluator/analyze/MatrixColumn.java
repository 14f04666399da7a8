package io.github.iamevaluator.analyze;

import io.github.iamevaluator.request.Decision;
import java.util.function.IntConsumer;

/**
 * One action on one resource in one context, for every principal of a matrix. Valid only during the call that brings it.
 *
 * @since 0.1.0
 */
public interface MatrixColumn {

    /** The number of the action in the matrix. */
    int action();

    /** The number of the resource in the matrix. */
    int resource();

    /** The number of the context in the matrix. */
    int context();

    /** Tells whether the action can be asked on such a resource at all (REQ-30); if not, there are no decisions. */
    boolean asked();

    /**
     * The decision for a principal.
     *
     * @param principal its number in the matrix
     * @throws IllegalStateException if the column is not asked, or the cell was left open
     */
    Decision decision(int principal);

    /** How many principals are given a decision. Cost: one step for 64 principals. */
    int count(Decision decision);

    /** Calls for each principal that is given a decision, in order. */
    void forEach(Decision decision, IntConsumer principal);

    /** Calls for each principal whose cell was left open ({@link MatrixRun#leavingOpen}), in order. */
    void forEachOpen(IntConsumer principal);
}
