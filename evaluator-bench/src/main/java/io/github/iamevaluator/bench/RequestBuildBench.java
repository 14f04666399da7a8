package io.github.iamevaluator.bench;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principals;
import io.github.iamevaluator.request.RequestContext;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What making a request from text costs, which every caller pays that has no prepared parts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class RequestBuildBench {

    private String caller;
    private String action;
    private String resource;

    /** Takes the texts. */
    @Setup
    public void prepare() {
        caller = "arn:aws:sts::111122223333:assumed-role/worker/batch";
        action = "s3:GetObject";
        resource = "arn:aws:s3:::team-lake/reports/2026/11/22.parquet";
    }

    /** A request without context. */
    @Benchmark
    public AccessRequest plain() {
        return AccessRequest.of(caller, action, resource);
    }

    /** A request with three context keys. */
    @Benchmark
    public AccessRequest withContext() {
        return AccessRequest.builder(Principals.parse(caller), action)
                .resource(resource)
                .context(RequestContext.builder()
                        .add("aws:SourceIp", "203.0.113.7")
                        .add("aws:RequestedRegion", "eu-west-1")
                        .add("aws:ResourceTag/team", "blue")
                        .build())
                .build();
    }
}
