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

/**
 * What a resource pattern costs: one statement that allows one action on what one pattern matches. The hostile pattern
 * has many stars and almost matches.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class ResourceMatchBench {

    @Param({"literal", "prefix", "inner1", "inner3", "question", "hostile"})
    public String pattern;

    @Param({"true", "false"})
    public boolean hit;

    /** How long the last field of the ARN is; with ten times the length a decision may cost ten times as much. */
    @Param({"40", "400"})
    public int length;

    @Param({"indexed", "loop"})
    public String engine;

    @Param("1024")
    public int pool;

    private Answers answers;

    /** Makes the pool, and fails unless engine, loop and reference agree on it. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        answers = Answers.of(ResourceCases.of(pattern).pool(catalog, hit, length, pool), engine, "string");
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return answers.next();
    }
}
