package io.github.iamevaluator.bench;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.bench.contender.Contenders;
import io.github.iamevaluator.bench.contender.Outcome;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a second thread gains: decisions of all threads on one prepared object, beside a loop of pure arithmetic, which
 * shows what the machine has to give at that moment. Run it with one thread and with two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class ConcurrencyBench {

    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Shared {

        @Param({"a10", "b50layers"})
        public String scenario;

        @Param("1024")
        public int pool;

        private PreparedPolicies policies;
        private AccessRequest[] requests;

        /** Makes the pool, and fails unless engine, loop and reference agree on it. */
        @Setup
        public void prepare() {
            ServiceCatalog catalog = ServiceCatalog.embedded();
            Pool requestPool = Pool.of(Scenario.of(scenario).estate(catalog, 0), catalog, pool, Outcome.MIXED);
            Contenders.requireAgreement(requestPool);
            policies = requestPool
                    .estate()
                    .prepare(IamEvaluator.builder().catalog(catalog).build());
            requests = requestPool.requests().toArray(new AccessRequest[0]);
        }
    }

    private int next;
    private long number = 1;

    /** One decision. */
    @Benchmark
    public Decision decide(Shared shared) {
        return shared.policies.decide(shared.requests[next++ & (shared.requests.length - 1)]);
    }

    /** Arithmetic in a thread's own registers. */
    @Benchmark
    public long arithmetic() {
        long x = number;
        for (int i = 0; i < 100; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        number = x;
        return x;
    }
}
