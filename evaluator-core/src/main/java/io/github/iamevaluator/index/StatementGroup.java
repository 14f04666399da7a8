package io.github.iamevaluator.index;

import org.jspecify.annotations.Nullable;

/** Statements of one effect that match one action, asked together. */
interface StatementGroup {

    /**
     * Tells whether one of them applies.
     *
     * @param members the documents that count; null: all
     */
    boolean anyApplies(Subject subject, @Nullable DocumentSet members);
}
