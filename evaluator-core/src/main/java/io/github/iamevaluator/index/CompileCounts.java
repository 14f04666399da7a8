package io.github.iamevaluator.index;

/**
 * How the cache of compiled documents has done so far.
 *
 * @param hits how often a document was there
 * @param misses how often one had to be compiled
 * @param evictions how many were dropped to keep the bound
 * @param weight characters of the texts whose compiled documents are kept
 */
public record CompileCounts(long hits, long misses, long evictions, long weight) {}
