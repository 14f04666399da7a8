package io.github.iamevaluator.bench.agreement;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.bench.corpus.Corpus;
import io.github.iamevaluator.bench.estate.Bucket;
import io.github.iamevaluator.bench.estate.OrganizationEstate;
import io.github.iamevaluator.bench.estate.OrganizationGenerator;
import io.github.iamevaluator.bench.estate.RequestDraw;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Dice;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Engine and reference on whole generated organizations: the engine has each as an environment, the reference is given what
 * bears on every single request.
 */
public final class OrganizationAgreement {

    private final ServiceCatalog catalog = ServiceCatalog.embedded();
    private final List<Policy> managed = Corpus.current(catalog).parsed(catalog);
    private final Comparison comparison = new Comparison(catalog, EvaluationOptions.DEFAULT);
    private final IamEvaluator iam =
            IamEvaluator.builder().catalog(catalog).clock(() -> Comparison.NOW).build();

    private OrganizationAgreement() {}

    /**
     * Asks about organizations one after another; ends with status 1 if an answer differs. The system property {@code
     * bench.corpus} names the corpus.
     *
     * @param arguments the first seed, how many organizations, how many requests to each
     */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[0]);
        long count = Long.parseLong(arguments[1]);
        int requests = Integer.parseInt(arguments[2]);
        OrganizationAgreement run = new OrganizationAgreement();
        for (long seed = first; seed < first + count; seed++) {
            run.ask(seed, requests);
            System.out.println("seeds " + first + " to " + seed + ": " + run.comparison);
        }
        if (run.comparison.differing() > 0) {
            System.exit(1);
        }
    }

    private void ask(long seed, int requests) {
        Dice dice = Dice.of(seed);
        OrganizationEstate estate = new OrganizationGenerator(catalog, managed, seed)
                .organization(dice.between(1, 20), dice.between(1, 200), dice.between(1, 50), dice.between(0, 60));
        Map<String, Policy> ofBuckets = new HashMap<>();
        for (Bucket bucket : estate.buckets()) {
            ofBuckets.put(bucket.arn(), bucket.policy());
        }
        PreparedPolicies prepared = estate.prepare(iam);
        RequestDraw draw = new RequestDraw(estate, catalog, seed);
        for (int i = 0; i < requests; i++) {
            AccessRequest request = draw.draw();
            comparison.ask(prepared, request, estate.completed(request), policies(estate, request, ofBuckets));
        }
    }

    private static PolicySet policies(OrganizationEstate estate, AccessRequest request, Map<String, Policy> ofBuckets) {
        PolicySet side = estate.policiesOf(request.principal());
        String arn = request.resources().get(0).arn();
        int slash = arn.indexOf('/');
        Policy ofBucket = ofBuckets.get(slash < 0 ? arn : arn.substring(0, slash));
        return ofBucket == null
                ? side
                : side.toBuilder().resource(List.of(ofBucket)).build();
    }
}
