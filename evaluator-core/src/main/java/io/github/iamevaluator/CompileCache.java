package io.github.iamevaluator;

import io.github.iamevaluator.index.CompileCounts;

/**
 * How the cache of compiled policy documents has done so far.
 *
 * <p>It is asked whenever policies are prepared. Equal texts of one policy type share one compiled document, whatever
 * their names; documents put together in code are not counted.
 *
 * @param hits how often a compiled document was there
 * @param misses how often a document had to be compiled
 * @param evictions how many compiled documents were dropped to keep the bound
 * @param weight characters of the texts whose compiled documents are kept, never more than the bound
 * @since 0.1.0
 */
public record CompileCache(long hits, long misses, long evictions, long weight) {

    /** The bound unless {@link IamEvaluator.Builder#compileCacheBound} says otherwise: 8 Mi characters of policy text. */
    public static final long DEFAULT_BOUND = 8L << 20;

    static CompileCache of(CompileCounts counts) {
        return new CompileCache(counts.hits(), counts.misses(), counts.evictions(), counts.weight());
    }
}
