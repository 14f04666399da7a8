package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goes through all policies that a test is about: those in hand, and those in force in the environment.
 *
 * @since 0.1.0
 */
public final class PoliciesRewriter {

    private final PolicyRewrite rewrite;

    /** One that puts other policies in the place of those it meets. */
    public PoliciesRewriter(PolicyRewrite rewrite) {
        this.rewrite = rewrite;
    }

    /** The same with every policy rewritten. Cost: all policies. */
    public PoliciesUnderTest rewrite(PoliciesUnderTest policies) {
        PoliciesUnderTest inHand = policies.withInHand(inHand(policies.inHand()));
        EnvironmentRewriter environment = new EnvironmentRewriter(rewrite);
        return policies.environment()
                .map(around -> inHand.withEnvironment(environment.rewrite(around)))
                .orElse(inHand);
    }

    private PolicySet inHand(PolicySet set) {
        Map<String, Policy> byArn = new LinkedHashMap<>();
        set.resourceByArn().forEach((arn, policy) -> byArn.put(arn, rewrite.apply(PolicyType.RESOURCE, policy)));
        return set.toBuilder()
                .identity(all(PolicyType.IDENTITY, set.identity()))
                .permissionsBoundary(all(PolicyType.PERMISSIONS_BOUNDARY, set.permissionsBoundary()))
                .session(all(PolicyType.SESSION, set.session()))
                .serviceControl(levels(PolicyType.SERVICE_CONTROL, set.serviceControl()))
                .resourceControl(levels(PolicyType.RESOURCE_CONTROL, set.resourceControl()))
                .vpcEndpoint(all(PolicyType.VPC_ENDPOINT, set.vpcEndpoint()))
                .resource(all(PolicyType.RESOURCE, set.resource()))
                .resourceByArn(byArn)
                .build();
    }

    private List<ControlLevel> levels(PolicyType type, List<ControlLevel> levels) {
        return levels.stream()
                .map(level -> new ControlLevel(level.id(), all(type, level.policies())))
                .toList();
    }

    private List<Policy> all(PolicyType type, List<Policy> policies) {
        return policies.stream().map(policy -> rewrite.apply(type, policy)).toList();
    }
}
