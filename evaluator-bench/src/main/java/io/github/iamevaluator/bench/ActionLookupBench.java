package io.github.iamevaluator.bench;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
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

/** What finding an action costs: the ten policies, asked with one action in several guises. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 11, time = 1)
@Fork(1)
public class ActionLookupBench {

    @Param({"same", "fresh", "wrongCase", "unknown"})
    public String action;

    private PreparedPolicies policies;
    private AccessRequest[] requests;
    private int next;

    /** Makes the requests: one, or 1,024 of the same text each its own String. */
    @Setup
    public void prepare() {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        EvaluationOptions options = EvaluationOptions.DEFAULT.withUnknownActionsMatched(true);
        policies = Scenario.A10
                .estate(catalog, 0)
                .prepare(
                        IamEvaluator.builder().catalog(catalog).options(options).build());
        String text = switch (action) {
            case "same", "fresh" -> "s3:GetObject";
            case "wrongCase" -> "S3:gETobject";
            case "unknown" -> "s3:GetNoSuchThing";
            default -> throw new IllegalArgumentException("no guise is called " + action);
        };
        requests = new AccessRequest[action.equals("same") ? 1 : 1024];
        for (int i = 0; i < requests.length; i++) {
            requests[i] = AccessRequest.of(Scenario.CALLER, new String(text.toCharArray()), "arn:aws:s3:::lake/x");
        }
        Decision expected = policies.decide(requests[0]);
        for (AccessRequest request : requests) {
            if (policies.decide(request) != expected) {
                throw new IllegalStateException("equal requests are decided differently: " + request);
            }
        }
    }

    /** One decision. */
    @Benchmark
    public Decision decide() {
        return policies.decide(requests[next++ & (requests.length - 1)]);
    }
}
