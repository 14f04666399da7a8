package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resource of a request with all that an environment knows of it.
 *
 * @param target the resource, with owner, tags and settings filled in; what the request says of them wins
 * @param policy its resource policy
 * @param bucketPolicy of an S3 access point: the policy of the bucket behind it
 * @param resourceControl RCP levels from the root down to the owner's account; empty where RCPs do not apply
 * @param unknown what could not be read and may change the answer
 * @param warnings what the reader of the decision should know
 * @since 0.1.0
 */
public record ResolvedResource(
        ResourceTarget target,
        Optional<Policy> policy,
        Optional<Policy> bucketPolicy,
        List<ControlLevel> resourceControl,
        Set<UnknownPart> unknown,
        List<Warning> warnings) {

    /** Copies the collections. */
    public ResolvedResource {
        resourceControl = List.copyOf(resourceControl);
        unknown = Set.copyOf(unknown);
        warnings = List.copyOf(warnings);
    }

    /**
     * The resource policies: none or one; two for an access point, its own first (S3-5). An access point that has no
     * policy while its bucket has one stands as a policy without statements, which neither allows nor denies.
     */
    public List<Policy> policies() {
        if (bucketPolicy.isEmpty()) {
            return policy.stream().toList();
        }
        return List.of(policy.orElseGet(this::silent), bucketPolicy.get());
    }

    private Policy silent() {
        PolicyDocument empty = new PolicyDocument(PolicyVersion.V2012_10_17, Optional.empty(), List.of(), "");
        return Policy.of(target.arn(), empty, DocumentOrigin.TEXT);
    }
}
