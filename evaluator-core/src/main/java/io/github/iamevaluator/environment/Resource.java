package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.ResourceSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource that is no IAM identity.
 *
 * @param arn of the resource; of the bucket for objects
 * @param owner the account that owns it and everything in it
 * @param policy its resource policy; empty: it has none; an unknown policy is a policy (INC-1)
 * @param tags its tags
 * @param settings Block Public Access, ABAC, KMS grants; whether it is in the management account comes from the
 *     organization
 * @param unknown what else of it is unknown
 * @since 0.1.0
 */
public record Resource(
        Arn arn,
        String owner,
        Optional<AttachedPolicy> policy,
        Map<String, String> tags,
        ResourceSettings settings,
        Set<UnknownPart> unknown) {

    /** Copies the collections. */
    public Resource {
        tags = OrderedMaps.copy(tags);
        unknown = Set.copyOf(unknown);
    }

    /** A resource without policy, tags and settings. */
    public static Resource of(Arn arn, String owner) {
        return new Resource(arn, owner, Optional.empty(), Map.of(), ResourceSettings.DEFAULT, Set.of());
    }

    /** The same resource with a policy. */
    public Resource withPolicy(Policy other) {
        return withPolicy(Optional.of(AttachedPolicy.of(other)));
    }

    /** The same resource with another policy, or none. */
    public Resource withPolicy(Optional<AttachedPolicy> other) {
        return new Resource(arn, owner, other, tags, settings, unknown);
    }

    /** The same resource with other tags. */
    public Resource withTags(Map<String, String> other) {
        return new Resource(arn, owner, policy, other, settings, unknown);
    }

    /** The same resource with other settings. */
    public Resource withSettings(ResourceSettings other) {
        return new Resource(arn, owner, policy, tags, other, unknown);
    }

    /** The same resource, of which these parts are unknown. */
    public Resource withUnknown(Set<UnknownPart> parts) {
        return new Resource(arn, owner, policy, tags, settings, parts);
    }
}
