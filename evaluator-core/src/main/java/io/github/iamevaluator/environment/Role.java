package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import java.util.Map;
import java.util.Optional;

/**
 * An IAM role; one whose path begins {@code /aws-service-role/} is service-linked (REQ-20).
 *
 * @param arn with its path
 * @param id the unique id {@code AROA...}
 * @param trust its trust policy
 * @param policies its identity policies
 * @param boundary ARN of the managed policy that is its permissions boundary
 * @param tags its tags
 * @since 0.1.0
 */
public record Role(
        Arn arn,
        Optional<String> id,
        AttachedPolicy trust,
        IdentityPolicies policies,
        Optional<String> boundary,
        Map<String, String> tags) {

    /** Copies the map. */
    public Role {
        tags = OrderedMaps.copy(tags);
    }

    /** A role with an unknown trust policy and nothing attached. */
    public static Role of(Arn arn) {
        return new Role(
                arn,
                Optional.empty(),
                AttachedPolicy.unknown(arn.toString()),
                IdentityPolicies.NONE,
                Optional.empty(),
                Map.of());
    }

    /** Its name, without path. */
    public String name() {
        return arn.resourceName();
    }

    /** The same role with a unique id. */
    public Role withId(String other) {
        return new Role(arn, Optional.of(other), trust, policies, boundary, tags);
    }

    /** The same role with another trust policy. */
    public Role withTrust(AttachedPolicy other) {
        return new Role(arn, id, other, policies, boundary, tags);
    }

    /** The same role with other identity policies. */
    public Role withPolicies(IdentityPolicies other) {
        return new Role(arn, id, trust, other, boundary, tags);
    }

    /** The same role with another permissions boundary, or none. */
    public Role withBoundary(Optional<String> policyArn) {
        return new Role(arn, id, trust, policies, policyArn, tags);
    }

    /** The same role with other tags. */
    public Role withTags(Map<String, String> other) {
        return new Role(arn, id, trust, policies, boundary, other);
    }
}
