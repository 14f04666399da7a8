package io.github.iamevaluator.bench;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.Decision;
import java.util.Locale;
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

/** What each kind of policy adds to a decision: ten policies in hand, with nothing, one or all of them around. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class LayersBench {

    @Param({"none", "scp1", "scp3", "scp5", "regionLock", "boundary", "session", "resource", "all"})
    public String layers;

    @Param({"indexed", "loop"})
    public String engine;

    @Param("1024")
    public int pool;

    private Answers answers;

    /** Makes the pool, and fails unless engine, loop and reference agree on it. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        answers = Answers.about(
                Layers.valueOf(layers.toUpperCase(Locale.ROOT)).around(catalog),
                catalog,
                pool,
                "mixed",
                engine,
                "string");
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return answers.next();
    }
}
