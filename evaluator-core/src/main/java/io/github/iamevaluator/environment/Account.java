package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What is known of the inside of one account.
 *
 * @param id 12 digits
 * @param users by name
 * @param groups by name
 * @param roles by name
 * @param managedPolicies by ARN; customer managed ones and those of AWS that are in use
 * @param complete whether a user, group or role that is not here is known not to exist
 * @param unlisted ARN patterns, in which {@code *} is any run of characters, of resources that nobody could list
 * @since 0.1.0
 */
public record Account(
        String id,
        Map<String, User> users,
        Map<String, Group> groups,
        Map<String, Role> roles,
        Map<String, ManagedPolicy> managedPolicies,
        boolean complete,
        List<String> unlisted) {

    /** Copies the collections. */
    public Account {
        users = OrderedMaps.copy(users);
        groups = OrderedMaps.copy(groups);
        roles = OrderedMaps.copy(roles);
        managedPolicies = OrderedMaps.copy(managedPolicies);
        unlisted = List.copyOf(unlisted);
    }

    /** An account in which there is nobody. */
    public static Account of(String id) {
        return new Account(id, Map.of(), Map.of(), Map.of(), Map.of(), true, List.of());
    }

    /** The user of this ARN. */
    public Optional<User> user(Arn arn) {
        return Optional.ofNullable(users.get(arn.resourceName()))
                .filter(user -> user.arn().equals(arn));
    }

    /** The group of this ARN. */
    public Optional<Group> group(Arn arn) {
        return Optional.ofNullable(groups.get(arn.resourceName()))
                .filter(group -> group.arn().equals(arn));
    }

    /** The role of this ARN. */
    public Optional<Role> role(Arn arn) {
        return Optional.ofNullable(roles.get(arn.resourceName()))
                .filter(role -> role.arn().equals(arn));
    }

    /** The same account with a user added or replaced. */
    public Account with(User user) {
        return new Account(
                id, OrderedMaps.with(users, user.name(), user), groups, roles, managedPolicies, complete, unlisted);
    }

    /** The same account with a group added or replaced. */
    public Account with(Group group) {
        return new Account(
                id, users, OrderedMaps.with(groups, group.name(), group), roles, managedPolicies, complete, unlisted);
    }

    /** The same account with a role added or replaced. */
    public Account with(Role role) {
        return new Account(
                id, users, groups, OrderedMaps.with(roles, role.name(), role), managedPolicies, complete, unlisted);
    }

    /** The same account with a managed policy added or replaced. */
    public Account with(ManagedPolicy policy) {
        return new Account(
                id, users, groups, roles, OrderedMaps.with(managedPolicies, policy.arn(), policy), complete, unlisted);
    }

    /** The same account, whose users, groups and roles are known to be all or not. */
    public Account withComplete(boolean is) {
        return new Account(id, users, groups, roles, managedPolicies, is, unlisted);
    }

    /** The same account, of which resources that fit these patterns could not be listed. */
    public Account withUnlisted(List<String> patterns) {
        return new Account(id, users, groups, roles, managedPolicies, complete, patterns);
    }

    /** The tags of a user, role or managed policy; none if it is not here. */
    Map<String, String> tagsOf(Arn arn) {
        return switch (arn.resourceType()) {
            case "user" -> user(arn).map(User::tags).orElse(Map.of());
            case "role" -> role(arn).map(Role::tags).orElse(Map.of());
            case "policy" ->
                Optional.ofNullable(managedPolicies.get(arn.toString()))
                        .map(ManagedPolicy::tags)
                        .orElse(Map.of());
            default -> Map.of();
        };
    }

    /** The same account with the identity policies of a user, group or role changed. */
    Optional<Account> withPoliciesOf(Arn identity, UnaryOperator<IdentityPolicies> change) {
        return switch (identity.resourceType()) {
            case "user" -> user(identity).map(user -> with(user.withPolicies(change.apply(user.policies()))));
            case "group" -> group(identity).map(group -> with(group.withPolicies(change.apply(group.policies()))));
            case "role" -> role(identity).map(role -> with(role.withPolicies(change.apply(role.policies()))));
            default -> Optional.empty();
        };
    }

    /** The same account with another permissions boundary of a user or role. */
    Optional<Account> withBoundaryOf(Arn identity, Optional<String> policyArn) {
        return switch (identity.resourceType()) {
            case "user" -> user(identity).map(user -> with(user.withBoundary(policyArn)));
            case "role" -> role(identity).map(role -> with(role.withBoundary(policyArn)));
            default -> Optional.empty();
        };
    }
}
