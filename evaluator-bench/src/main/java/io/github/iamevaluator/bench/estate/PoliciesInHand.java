package io.github.iamevaluator.bench.estate;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Principal;
import java.util.List;

/**
 * One caller and all policies that bear on its requests; a resource policy in the set is that of every resource.
 *
 * @param caller ARN of a user, role or session
 * @param policies all of them
 */
public record PoliciesInHand(String caller, PolicySet policies) implements Estate {

    @Override
    public List<String> callers() {
        return List.of(caller);
    }

    @Override
    public PreparedPolicies prepare(IamEvaluator evaluator) {
        return evaluator.prepare(policies);
    }

    @Override
    public PolicySet policiesOf(Principal asking) {
        return policies;
    }

    @Override
    public List<Bucket> buckets() {
        return List.of();
    }

    @Override
    public AccessRequest completed(AccessRequest request) {
        return request;
    }
}
