package io.github.iamevaluator.bench;

import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.analyze.AccessMatrix;
import io.github.iamevaluator.analyze.MatrixColumn;
import io.github.iamevaluator.bench.contender.Contender;
import io.github.iamevaluator.bench.contender.Contenders;
import io.github.iamevaluator.bench.contender.Pool;
import io.github.iamevaluator.bench.estate.Estate;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A cell of an access matrix: decided with all others, alone, and by the loop. The last two are asked a sample. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class MatrixBench {

    private static final int CELLS = 10_000_000;
    private static final int SAMPLE = 16_384;

    @Param({"mixed", "objects"})
    public String cells;

    private AccessMatrix matrix;
    private PreparedPolicies policies;
    private AccessRequest[] requests;
    private Contender loop;
    private int next;

    /** Makes the matrix, and fails unless it says what each cell is alone. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        Estate estate = Scenario.B50LAYERS.estate(catalog, 0);
        MatrixCells wanted = MatrixCells.of(cells);
        policies = wanted.prepare(estate, catalog);
        matrix = wanted.matrix(estate, catalog, policies);
        if (matrix.cells() != CELLS) {
            throw new IllegalStateException("the matrix has " + matrix.cells() + " cells");
        }
        MatrixCells.requireAgreement(matrix, policies);
        List<AccessRequest> sample = MatrixCells.sample(matrix, SAMPLE);
        requests = sample.toArray(new AccessRequest[0]);
        loop = Contenders.of(Pool.given(estate, catalog, sample), "loop", "string");
        for (int i = 0; i < SAMPLE; i++) {
            if (loop.decide(i) != policies.decide(requests[i])) {
                throw new IllegalStateException("the loop differs on " + requests[i]);
            }
        }
    }

    /** All cells at once; how many are allowed. */
    @Benchmark
    @OperationsPerInvocation(CELLS)
    public long matrix() {
        long[] allowed = new long[1];
        matrix.visit(column -> allowed[0] += allowed(column));
        return allowed[0];
    }

    private static int allowed(MatrixColumn column) {
        if (!column.asked()) {
            throw new IllegalStateException("every action may be asked on every resource");
        }
        return column.count(Decision.ALLOWED);
    }

    /** One cell. */
    @Benchmark
    public Decision oneAtATime() {
        return policies.decide(requests[next++ & (SAMPLE - 1)]);
    }

    /** One cell, by the loop. */
    @Benchmark
    public Decision loop() {
        return loop.decide(next++ & (SAMPLE - 1));
    }
}
