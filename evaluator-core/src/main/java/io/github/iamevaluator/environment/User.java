package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An IAM user.
 *
 * @param arn with its path
 * @param id the unique id {@code AIDA...}
 * @param policies its own identity policies
 * @param groups names of the groups it is in
 * @param boundary ARN of the managed policy that is its permissions boundary
 * @param tags its tags
 * @since 0.1.0
 */
public record User(
        Arn arn,
        Optional<String> id,
        IdentityPolicies policies,
        Set<String> groups,
        Optional<String> boundary,
        Map<String, String> tags) {

    /** Copies the collections. */
    public User {
        groups = OrderedMaps.copy(groups);
        tags = OrderedMaps.copy(tags);
    }

    /** A user with nothing attached. */
    public static User of(Arn arn) {
        return new User(arn, Optional.empty(), IdentityPolicies.NONE, Set.of(), Optional.empty(), Map.of());
    }

    /** Its name, without path. */
    public String name() {
        return arn.resourceName();
    }

    /** The same user with a unique id. */
    public User withId(String other) {
        return new User(arn, Optional.of(other), policies, groups, boundary, tags);
    }

    /** The same user with other identity policies of its own. */
    public User withPolicies(IdentityPolicies other) {
        return new User(arn, id, other, groups, boundary, tags);
    }

    /** The same user in other groups. */
    public User withGroups(Set<String> other) {
        return new User(arn, id, policies, other, boundary, tags);
    }

    /** The same user with another permissions boundary, or none. */
    public User withBoundary(Optional<String> policyArn) {
        return new User(arn, id, policies, groups, policyArn, tags);
    }

    /** The same user with other tags. */
    public User withTags(Map<String, String> other) {
        return new User(arn, id, policies, groups, boundary, other);
    }
}
