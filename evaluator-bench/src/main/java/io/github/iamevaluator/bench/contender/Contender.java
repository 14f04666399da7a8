package io.github.iamevaluator.bench.contender;

import io.github.iamevaluator.request.Decision;

/** Answers the requests of a pool, by number. */
public interface Contender {

    /** The decision on a request of the pool. */
    Decision decide(int number);
}
