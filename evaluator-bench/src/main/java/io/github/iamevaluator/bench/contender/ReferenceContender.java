package io.github.iamevaluator.bench.contender;

import io.github.iamevaluator.bench.estate.Bucket;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.reference.ReferenceEvaluator;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tests' oracle, which is written to be right and read, not to be fast. */
final class ReferenceContender implements Contender {

    private final Pool pool;
    private final Map<String, Bucket> buckets = new HashMap<>();

    ReferenceContender(Pool pool) {
        this.pool = pool;
        pool.estate().buckets().forEach(bucket -> buckets.put(bucket.arn(), bucket));
    }

    @Override
    public Decision decide(int number) {
        AccessRequest request = pool.estate().completed(pool.requests().get(number));
        return new ReferenceEvaluator()
                .evaluate(request, policies(request), EvaluationOptions.DEFAULT, Optional.of(pool.catalog()), Pool.NOW)
                .decision()
                .orElseThrow();
    }

    private PolicySet policies(AccessRequest request) {
        PolicySet side = pool.estate().policiesOf(request.principal());
        String arn = request.resources().get(0).arn();
        int slash = arn.indexOf('/');
        Bucket bucket = buckets.get(slash < 0 ? arn : arn.substring(0, slash));
        return bucket == null
                ? side
                : side.toBuilder().resource(List.of(bucket.policy())).build();
    }
}
