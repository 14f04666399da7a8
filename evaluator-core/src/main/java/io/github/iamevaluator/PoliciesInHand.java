package io.github.iamevaluator;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.index.CompiledPolicySet;
import io.github.iamevaluator.index.PolicyCompiler;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Set;

/** One {@link PolicySet} for every request. */
final class PoliciesInHand implements PolicySource {

    private final PolicySet policies;
    private final CheckPolicies compiled;
    private final EvaluationOptions options;

    PoliciesInHand(PolicySet policies, PolicyCompiler compiler, EvaluationOptions options) {
        this.policies = policies;
        this.compiled = new CheckPolicies(CompiledPolicySet.of(policies, compiler), Set.of(), List.of());
        this.options = options;
    }

    @Override
    public Resolved resolve(AccessRequest request) {
        RequestPolicies.validate(request, policies, options);
        return new Resolved() {
            @Override
            public AccessRequest request() {
                return request;
            }

            @Override
            public CheckPolicies policies(Check check) {
                return compiled;
            }

            @Override
            public List<Warning> warnings() {
                return List.of();
            }
        };
    }
}
