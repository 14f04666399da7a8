package io.github.iamevaluator.bench;

import io.github.iamevaluator.bench.contender.Contender;
import io.github.iamevaluator.bench.contender.Contenders;
import io.github.iamevaluator.bench.contender.Outcome;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.catalog.ServiceCatalog;
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

/** One decision after another, from a pool of requests that was made before. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class DecideBench {

    @Param({"a10", "b50layers"})
    public String scenario;

    @Param("10")
    public int statements;

    @Param("1024")
    public int pool;

    @Param("string")
    public String api;

    @Param("mixed")
    public String outcome;

    @Param({"indexed", "loop"})
    public String engine;

    private Contender contender;
    private int mask;
    private int next;

    /** Makes the pool, and fails unless engine, loop and reference agree on it. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        Pool requests = Pool.of(Scenario.of(scenario).estate(catalog, statements), catalog, pool, Outcome.of(outcome));
        Contenders.requireAgreement(requests);
        contender = Contenders.of(requests, engine, api);
        System.gc(); // so that what was made side by side lies side by side
        mask = pool - 1;
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return contender.decide(next++ & mask);
    }
}
