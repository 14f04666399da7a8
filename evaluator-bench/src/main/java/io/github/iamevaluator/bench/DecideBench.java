package io.github.iamevaluator.bench;

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

    private Answers answers;

    /** Makes the pool, and fails unless engine, loop and reference agree on it. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        answers = Answers.about(Scenario.of(scenario).estate(catalog, statements), catalog, pool, outcome, engine, api);
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return answers.next();
    }
}
