package io.github.iamevaluator.terraform;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Another name or path of a user, group or role, which keeps its policies and members.
 *
 * <p>Source: IAM API, UpdateUser, UpdateGroup.
 *
 * @param from its ARN before
 * @param to its ARN after
 */
record IdentityRenaming(Arn from, Arn to) {

    /** The account in which it has its new name; unchanged if it does not have it under the old one. */
    Account in(Account account) {
        Map<String, User> users = new LinkedHashMap<>(account.users());
        Map<String, Group> groups = new LinkedHashMap<>(account.groups());
        Map<String, Role> roles = new LinkedHashMap<>(account.roles());
        account.user(from).ifPresent(user -> {
            users.remove(user.name());
            users.put(
                    to.resourceName(),
                    new User(to, user.id(), user.policies(), user.groups(), user.boundary(), user.tags()));
        });
        account.role(from).ifPresent(role -> {
            roles.remove(role.name());
            roles.put(
                    to.resourceName(),
                    new Role(to, role.id(), role.trust(), role.policies(), role.boundary(), role.tags()));
        });
        account.group(from).ifPresent(group -> {
            groups.remove(group.name());
            groups.put(to.resourceName(), new Group(to, group.policies()));
            users.replaceAll((name, user) -> user.withGroups(members(user)));
        });
        return new Account(
                account.id(), users, groups, roles, account.managedPolicies(), account.complete(), account.unlisted());
    }

    private Set<String> members(User user) {
        Set<String> groups = new LinkedHashSet<>();
        user.groups().forEach(group -> groups.add(group.equals(from.resourceName()) ? to.resourceName() : group));
        return groups;
    }
}
