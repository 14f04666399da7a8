package io.github.iamevaluator.bench;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.bench.corpus.Corpus;
import io.github.iamevaluator.bench.corpus.PolicyText;
import io.github.iamevaluator.bench.estate.OrganizationEstate;
import io.github.iamevaluator.bench.estate.OrganizationGenerator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.List;
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

/** What making policies ready costs, warm: from JSON text to the first decision; and after one policy has changed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20)
@Measurement(iterations = 11)
@Fork(1)
public class CompileBench {

    @Param({"10", "100", "1000"})
    public int policies;

    private ServiceCatalog catalog;
    private List<PolicyText> texts;
    private AccessRequest request;
    private Environment environment;
    private Policy other;
    private Arn changed;
    private IamEvaluator evaluator;

    /** Reads the corpus, and makes an organization to change something in. */
    @Setup
    public void prepare() {
        catalog = ServiceCatalog.embedded();
        Corpus corpus = Corpus.current(catalog);
        texts = corpus.policies().subList(0, policies);
        request = AccessRequest.of(Scenario.CALLER, "s3:GetObject", "arn:aws:s3:::lake/x");
        List<Policy> parsed = corpus.parsed(catalog);
        OrganizationEstate estate = new OrganizationGenerator(catalog, parsed.subList(0, policies), 7)
                .organization(5, 100, Math.min(50, policies), 20);
        environment = estate.environment();
        changed = environment.principals().get(0);
        other = parsed.get(policies);
        evaluator = IamEvaluator.builder().catalog(catalog).build();
        evaluator
                .prepare(environment)
                .decide(AccessRequest.of(changed.toString(), "s3:GetObject", "arn:aws:s3:::lake/x"));
    }

    /** Parses and prepares all policies with a new evaluator, and decides once. */
    @Benchmark
    public Decision fromJson() {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        List<Policy> parsed = new ArrayList<>();
        for (PolicyText text : texts) {
            parsed.add(parser.parse(PolicyForm.IDENTITY, PolicyInput.text(text.name(), text.json())));
        }
        return IamEvaluator.builder()
                .catalog(catalog)
                .build()
                .prepare(PolicySet.builder().identity(parsed).build())
                .decide(request);
    }

    /** Prepares an organization again of which one principal has one policy more. */
    @Benchmark
    public PreparedPolicies oneChange() {
        return evaluator.prepare(environment.withIdentityPolicy(changed, other));
    }
}
