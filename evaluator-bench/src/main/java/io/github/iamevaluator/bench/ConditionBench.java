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

/** What conditions cost: one statement that allows one action, if all its conditions hold; half the requests meet them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class ConditionBench {

    @Param({
        "none",
        "string",
        "stringLike",
        "ignoreCase",
        "arn",
        "bool",
        "null",
        "numeric",
        "date",
        "address",
        "keys5",
        "keys20",
        "allOf50",
        "variable"
    })
    public String conditions;

    @Param({"indexed", "loop"})
    public String engine;

    @Param("1024")
    public int pool;

    private Answers answers;

    /** Makes the pool, and fails unless engine, loop and reference agree on it. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        answers = Answers.of(ConditionCases.of(conditions).pool(catalog, pool), engine, "string");
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return answers.next();
    }
}
