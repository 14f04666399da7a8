package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An account while its files are being read. Of what comes twice the later one counts. */
final class AccountDraft {

    private final String id;
    private final Map<String, User> users = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final Map<String, ManagedPolicy> policies = new LinkedHashMap<>();
    private final List<String> unlisted = new ArrayList<>();
    private boolean complete;

    AccountDraft(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** Tells whether an identity belongs to this account; AWS's own managed policies belong to every account. */
    boolean owns(Arn arn) {
        return arn.account().equals(id) || arn.account().equals("aws");
    }

    void add(User user) {
        users.put(user.name(), user);
    }

    void add(Group group) {
        groups.put(group.name(), group);
    }

    void add(Role role) {
        roles.put(role.name(), role);
    }

    void add(ManagedPolicy policy) {
        policies.put(policy.arn(), policy);
    }

    void addUnlisted(String pattern) {
        unlisted.add(pattern);
    }

    void complete(boolean is) {
        complete = is;
    }

    Account account() {
        return new Account(id, users, groups, roles, policies, complete, unlisted);
    }
}
