package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import java.util.List;

/** A {@link PolicySet} ready to be matched. Resource policies are compiled when a check asks for them. */
public final class CompiledPolicySet {

    /**
     * One level of SCPs or RCPs.
     *
     * @param id the level's
     * @param policies those attached there
     */
    record Level(String id, List<CompiledPolicy> policies) {}

    private final PolicyCompiler compiler;
    private final PolicySet policies;
    private final List<CompiledPolicy> identity;
    private final List<CompiledPolicy> boundary;
    private final List<CompiledPolicy> session;
    private final List<CompiledPolicy> endpoint;
    private final List<Level> serviceControl;
    private final List<Level> resourceControl;

    private CompiledPolicySet(PolicyCompiler compiler, PolicySet policies) {
        this.compiler = compiler;
        this.policies = policies;
        this.identity = compiler.compile(policies.identity(), PolicyUse.of(PolicyType.IDENTITY));
        this.boundary = compiler.compile(policies.permissionsBoundary(), PolicyUse.of(PolicyType.PERMISSIONS_BOUNDARY));
        this.session = compiler.compile(policies.session(), PolicyUse.of(PolicyType.SESSION));
        this.serviceControl = levels(policies.serviceControl(), PolicyType.SERVICE_CONTROL);
        this.endpoint = compiler.compile(policies.vpcEndpoint(), PolicyUse.endpoint(policies.endpointType()));
        this.resourceControl = levels(policies.resourceControl(), PolicyType.RESOURCE_CONTROL);
    }

    private CompiledPolicySet(CompiledPolicySet ofCaller, PolicySet ofResource) {
        this.compiler = ofCaller.compiler;
        this.policies = ofResource;
        this.identity = ofCaller.identity;
        this.boundary = ofCaller.boundary;
        this.session = ofCaller.session;
        this.serviceControl = ofCaller.serviceControl;
        this.endpoint = compiler.compile(ofResource.vpcEndpoint(), PolicyUse.endpoint(ofResource.endpointType()));
        this.resourceControl = levels(ofResource.resourceControl(), PolicyType.RESOURCE_CONTROL);
    }

    /** The compiled form of a policy set. Cost: the size of what was not compiled before. */
    public static CompiledPolicySet of(PolicySet policies, PolicyCompiler compiler) {
        return new CompiledPolicySet(compiler, policies);
    }

    /** What this has of the caller, with what another policy set has of the resource and the way to it. */
    public CompiledPolicySet on(PolicySet ofResource) {
        return new CompiledPolicySet(this, ofResource);
    }

    private List<Level> levels(List<ControlLevel> levels, PolicyType type) {
        return levels.stream()
                .map(level -> new Level(level.id(), compiler.compile(level.policies(), PolicyUse.of(type))))
                .toList();
    }

    List<CompiledPolicy> identity() {
        return identity;
    }

    List<CompiledPolicy> boundary() {
        return boundary;
    }

    List<CompiledPolicy> session() {
        return session;
    }

    List<CompiledPolicy> endpoint() {
        return endpoint;
    }

    List<Level> serviceControl() {
        return serviceControl;
    }

    List<Level> resourceControl() {
        return resourceControl;
    }

    /** The policies of a resource: none, one, or two for an S3 access point. */
    List<CompiledPolicy> resource(String arn, boolean trust) {
        List<Policy> own = policies.resourcePolicies(arn);
        return compiler.compile(own, trust ? PolicyUse.ofTrust() : PolicyUse.of(PolicyType.RESOURCE));
    }
}
