package io.github.iamevaluator.overlay;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Changes of who is in which group. */
public final class GroupMembers {

    private final Environment environment;
    private final EnvironmentNames names;

    public GroupMembers(Environment environment) {
        this.environment = environment;
        this.names = new EnvironmentNames(environment);
    }

    /** With a user in a group of the same account. */
    public Environment add(Arn user, Arn group) {
        require(user, "user");
        require(group, "group");
        if (!user.account().equals(group.account())) {
            throw new RefusedChange(
                    "other-account",
                    "\"" + names.shown(user) + "\" and \"" + names.shown(group) + "\" are of different accounts",
                    "a group has users of its own account only");
        }
        Set<String> groups = new LinkedHashSet<>(user(user).groups());
        groups.add(group.resourceName());
        return with(user, groups);
    }

    /** Without a user in a group, which must have it. */
    public Environment remove(Arn user, Arn group) {
        require(user, "user");
        require(group, "group");
        Set<String> groups = new LinkedHashSet<>(user(user).groups());
        if (!user.account().equals(group.account()) || !groups.remove(group.resourceName())) {
            throw new RefusedChange(
                    "no-member",
                    "\"" + names.shown(user) + "\" is not in \"" + names.shown(group) + "\"",
                    groups.isEmpty() ? "it is in no group" : "it is in " + String.join(", ", List.copyOf(groups)));
        }
        return with(user, groups);
    }

    private Environment with(Arn user, Set<String> groups) {
        return environment.withAccount(account(user).with(user(user).withGroups(groups)));
    }

    private void require(Arn identity, String kind) {
        if (!identity.resourceType().equals(kind)) {
            throw new RefusedChange(
                    "wrong-identity",
                    "\"" + names.shown(identity) + "\" is no " + kind,
                    "name a " + kind + ", such as acme-dev/" + kind + "/NAME");
        }
    }

    private User user(Arn arn) {
        return account(arn).user(arn).orElseThrow();
    }

    private Account account(Arn arn) {
        return environment.account(arn.account()).orElseThrow();
    }
}
