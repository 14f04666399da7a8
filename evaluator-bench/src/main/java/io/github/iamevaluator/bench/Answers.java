package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Contender;
import io.github.iamevaluator.bench.contender.Contenders;
import io.github.iamevaluator.bench.contender.Outcome;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.Decision;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/** A contender that goes through its pool round and round. */
final class Answers {

    /** The system property that says how many seconds of CPU time are spent before JMH begins; 0 unless it is set. */
    static final String WARM_UP = "bench.warmup.seconds";

    private static final int ASKED_AT_ONCE = 64;

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
        Answers answers =
                new Answers(Contenders.of(pool, engine, api), pool.requests().size() - 1);
        answers.warmUp(TimeUnit.SECONDS.toNanos(Long.getLong(WARM_UP, 0)));
        return answers;
    }

    /** Asks for so much CPU time: JMH warms up by the clock, which is little on a machine with other work to do. */
    private void warmUp(long nanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + nanos;
        while (threads.getCurrentThreadCpuTime() < end) {
            for (int i = 0; i < ASKED_AT_ONCE; i++) {
                if (next() == Decision.UNDECIDED) {
                    throw new IllegalStateException("a request of the pool is undecided");
                }
            }
        }
    }

    /** The decision on the next request. */
    Decision next() {
        return contender.decide(next++ & mask);
    }
}
