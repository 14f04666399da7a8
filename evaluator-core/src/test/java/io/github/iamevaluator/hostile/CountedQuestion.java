package io.github.iamevaluator.hostile;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What an attack of a size costs from compiling the policy to the complete evaluation, and how long its texts are. A
 * {@link CountingLoader} loads it with everything that it calls; it is known to the test as a {@link BiFunction} only.
 */
public final class CountedQuestion implements BiFunction<String, Integer, long[]> {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** The operations, the length of the policy, and that of the request. */
    @Override
    public long[] apply(String attack, Integer size) {
        Attack made = Attack.valueOf(attack);
        String document = made.document(size);
        Policy policy = PolicyParser.create(prefix -> true)
                .parse(
                        made.onResource() ? PolicyForm.RESOURCE_BASED : PolicyForm.IDENTITY,
                        PolicyInput.text("hostile", document));
        AccessRequest request = made.request(size);
        PolicySet policies = made.onResource()
                ? PolicySet.builder().resource(List.of(policy)).build()
                : PolicySet.builder().identity(List.of(policy)).build();
        IamEvaluator iam =
                IamEvaluator.builder().withoutCatalog().clock(() -> NOW).build();
        long before = Operations.count();
        PreparedPolicies prepared = iam.prepare(policies);
        prepared.decide(request);
        prepared.evaluate(request);
        return new long[] {Operations.count() - before, document.length(), made.textLength(size)};
    }
}
