package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Contender;
import io.github.iamevaluator.bench.contender.Contenders;
import io.github.iamevaluator.bench.contender.Outcome;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.Decision;

/** A contender that goes through its pool round and round. */
final class Answers {

    private final Contender contender;
    private final int mask;
    private int next;

    private Answers(Contender contender, int mask) {
        this.contender = contender;
        this.mask = mask;
    }

    /**
     * A contender that agrees with the others.
     *
     * @param size of the pool, a power of two
     */
    static Answers about(Estate estate, ServiceCatalog catalog, int size, String outcome, String engine, String api) {
        return of(Pool.of(estate, catalog, size, Outcome.of(outcome)), engine, api);
    }

    /** A contender that agrees with the others on a pool whose size is a power of two. */
    static Answers of(Pool pool, String engine, String api) {
        Contenders.requireAgreement(pool);
        Contender contender = Contenders.of(pool, engine, api);
        return new Answers(contender, pool.requests().size() - 1);
    }

    /** The decision on the next request. */
    Decision next() {
        return contender.decide(next++ & mask);
    }
}
