package io.github.iamevaluator.bench;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.Explanation;
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

/** What a decision, its evaluation and its explanation cost, on the same pool. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class ExplainBench {

    @Param({"a10", "b50layers"})
    public String scenario;

    @Param("1024")
    public int pool;

    private PreparedPolicies policies;
    private AccessRequest[] requests;
    private int next;

    /** Makes the pool, and fails unless engine, loop and reference agree on it, and the three answers with each other. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        Pool requestPool = Pool.of(Scenario.of(scenario).estate(catalog, 0), catalog, pool, Outcome.MIXED);
        Contenders.requireAgreement(requestPool);
        policies = requestPool
                .estate()
                .prepare(IamEvaluator.builder().catalog(catalog).build());
        requests = requestPool.requests().toArray(new AccessRequest[0]);
        for (int i = 0; i < Math.min(64, pool); i++) {
            Decision decision = policies.decide(requests[i]);
            if (policies.evaluate(requests[i]).decision() != decision
                    || policies.explain(requests[i]).result().decision() != decision) {
                throw new IllegalStateException("three answers to " + requests[i]);
            }
        }
    }

    private AccessRequest request() {
        return requests[next++ & (requests.length - 1)];
    }

    /** The decision alone. */
    @Benchmark
    public Decision decide() {
        return policies.decide(request());
    }

    /** The decision and what made it. */
    @Benchmark
    public EvaluationResult evaluate() {
        return policies.evaluate(request());
    }

    /** All of it. */
    @Benchmark
    public Explanation explain() {
        return policies.explain(request());
    }
}
