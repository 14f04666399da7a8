package io.github.iamevaluator.decide;

import io.github.iamevaluator.facts.FactCode;
import io.github.iamevaluator.facts.PlainFacts;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Decider} says on the facts of plain checks, remembered by their {@link FactCode}.
 *
 * <p>Grows by a kilobyte or four for each block of codes that occurs, some dozens in all. Safe for use by any number of
 * threads; a decision that is known is found without allocating.
 */
public final class DecisionTable {

    private static final int BLOCK_BITS = 8;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final EvaluationOptions options;
    private final AtomicReferenceArray<@Nullable Decision[]> blocks =
            new AtomicReferenceArray<>(FactCode.END >> BLOCK_BITS);

    /** A table that remembers nothing yet. */
    public DecisionTable(EvaluationOptions options) {
        this.options = options;
    }

    /** The decision on a plain check with these facts. */
    public Decision decide(int code) {
        @Nullable Decision[] block = blocks.getPlain(code >> BLOCK_BITS);
        Decision known = block == null ? null : block[code & (BLOCK - 1)];
        return known != null ? known : learn(code);
    }

    private Decision learn(int code) {
        Decision decision = Decider.decide(PlainFacts.of(code, options)).decision();
        blocks.compareAndSet(code >> BLOCK_BITS, null, new Decision[BLOCK]);
        blocks.get(code >> BLOCK_BITS)[code & (BLOCK - 1)] = decision;
        return decision;
    }
}
