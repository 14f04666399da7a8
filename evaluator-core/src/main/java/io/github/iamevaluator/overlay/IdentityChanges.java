package io.github.iamevaluator.overlay;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes of users, groups and roles and of their policies. */
public final class IdentityChanges {

    private static final String OF_AWS = ":iam::aws:policy/";

    private final Environment environment;
    private final EnvironmentNames names;

    public IdentityChanges(Environment environment) {
        this.environment = environment;
        this.names = new EnvironmentNames(environment);
    }

    /** With a managed policy added under a free name, or its default version replaced. */
    public Environment putManaged(String policyArn, Policy policy) {
        requireFreeName(accountOf(requireOwn(policyArn)), policyArn);
        return withManaged(policyArn, policy);
    }

    /** With a managed policy added, or its default version replaced, whatever others are called that may go. */
    public Environment withManaged(String policyArn, Policy policy) {
        Account account = accountOf(requireOwn(policyArn));
        ManagedPolicy known = account.managedPolicies().get(policyArn);
        ManagedPolicy changed = known == null
                ? ManagedPolicy.of(policyArn, policy)
                : known.withVersion(known.defaultVersion().orElse("v1"), policy);
        return environment.withAccount(account.with(changed));
    }

    /** Without a managed policy, which nobody may have any more. */
    public Environment deleteManaged(String policyArn) {
        Account account = accountOf(requireOwn(policyArn));
        if (!account.managedPolicies().containsKey(policyArn)) {
            throw unknownPolicy(account, policyArn);
        }
        List<String> holders = holders(account, policyArn);
        if (!holders.isEmpty()) {
            throw stillAttached("managed policy \"" + policyArn + "\"", holders, "detach-policy or delete-boundary");
        }
        Map<String, ManagedPolicy> fewer = new LinkedHashMap<>(account.managedPolicies());
        fewer.remove(policyArn);
        return environment.withAccount(new Account(
                account.id(),
                account.users(),
                account.groups(),
                account.roles(),
                fewer,
                account.complete(),
                account.unlisted()));
    }

    /** With a managed policy attached to an identity. */
    public Environment attach(Arn identity, String policyArn) {
        return withKnown(identity, policyArn).withAttachedPolicy(requireUnprotected(identity), policyArn);
    }

    /** With a managed policy detached from an identity, to which it must be attached. */
    public Environment detach(Arn identity, String policyArn) {
        requirePolicy(identity, policyArn, policies(identity).managed());
        return environment.withoutPolicy(requireUnprotected(identity), policyArn);
    }

    /** With an inline policy of an identity added or replaced. */
    public Environment putInline(Arn identity, Policy policy) {
        return environment.withIdentityPolicy(requireUnprotected(identity), policy);
    }

    /** Without an inline policy of an identity, which must have it. */
    public Environment deleteInline(Arn identity, String name) {
        requirePolicy(identity, name, policies(identity).inline().keySet());
        return environment.withoutPolicy(requireUnprotected(identity), name);
    }

    /** With a managed policy as permissions boundary of a user or role. */
    public Environment putBoundary(Arn identity, String policyArn) {
        return withKnown(identity, policyArn)
                .withPermissionsBoundary(requireBoundable(identity), Optional.of(policyArn));
    }

    /** Without the permissions boundary of a user or role, which must have one. */
    public Environment deleteBoundary(Arn identity) {
        Account account = accountOf(requireBoundable(identity).toString());
        Optional<String> boundary = account.user(identity)
                .flatMap(User::boundary)
                .or(() -> account.role(identity).flatMap(Role::boundary));
        if (boundary.isEmpty()) {
            throw new RefusedChange(
                    "no-boundary", "\"" + names.shown(identity) + "\" has no permissions boundary", "leave this out");
        }
        return environment.withPermissionsBoundary(identity, Optional.empty());
    }

    /** With the trust policy of a role replaced. */
    public Environment putTrust(Arn role, Policy policy) {
        return environment.withAccount(
                accountOf(role.toString()).with(role(requireUnprotected(role)).withTrust(AttachedPolicy.of(policy))));
    }

    /**
     * Without a user, group or role, which may have no policies, members or groups any more; service-linked roles go with
     * their policies.
     *
     * <p>Source: IAM API, DeleteUser, DeleteGroup, DeleteRole, DeleteServiceLinkedRole.
     */
    public Environment deleteIdentity(Arn identity) {
        requireBare(identity);
        Account account = accountOf(identity.toString());
        Map<String, User> users = new LinkedHashMap<>(account.users());
        Map<String, Group> groups = new LinkedHashMap<>(account.groups());
        Map<String, Role> roles = new LinkedHashMap<>(account.roles());
        switch (identity.resourceType()) {
            case "user" -> users.remove(identity.resourceName());
            case "role" -> roles.remove(identity.resourceName());
            default -> groups.remove(identity.resourceName());
        }
        return environment.withAccount(new Account(
                account.id(), users, groups, roles, account.managedPolicies(), account.complete(), account.unlisted()));
    }

    private void requireBare(Arn identity) {
        Account account = accountOf(identity.toString());
        if (account.user(identity).isEmpty()
                && account.group(identity).isEmpty()
                && account.role(identity).isEmpty()) {
            throw new RefusedChange(
                    "unknown-name",
                    "the environment has no \"" + names.shown(identity) + "\"",
                    "name a user, group or role that it has");
        }
        requireNoMembers(account, identity);
        IdentityPolicies own = policies(identity);
        List<String> has = new ArrayList<>(own.managed());
        has.addAll(own.inline().keySet());
        if (!has.isEmpty() && !isServiceLinked(identity)) {
            throw new RefusedChange(
                    "still-attached",
                    "\"" + names.shown(identity) + "\" still has " + String.join(", ", has),
                    "detach-policy or delete-inline-policy first");
        }
        List<String> groups = account.user(identity).stream()
                .flatMap(user -> user.groups().stream())
                .toList();
        if (!groups.isEmpty()) {
            throw new RefusedChange(
                    "still-attached",
                    "\"" + names.shown(identity) + "\" is still in " + String.join(", ", groups),
                    "remove-user-from-group first");
        }
    }

    private void requireNoMembers(Account account, Arn identity) {
        List<String> members = account.users().values().stream()
                .filter(user ->
                        identity.resourceType().equals("group") && user.groups().contains(identity.resourceName()))
                .map(user -> names.shown(user.arn()))
                .toList();
        if (!members.isEmpty()) {
            throw new RefusedChange(
                    "still-attached",
                    "group \"" + names.shown(identity) + "\" still has " + String.join(", ", members),
                    "remove-user-from-group first");
        }
    }

    private Role role(Arn arn) {
        return accountOf(arn.toString())
                .role(arn)
                .orElseThrow(() -> new RefusedChange(
                        "no-role", "\"" + arn + "\" is no role", "only roles have trust policies; name a role"));
    }

    /** IAM refuses to change what AWS made for one of its services. */
    private static Arn requireUnprotected(Arn identity) {
        if (isServiceLinked(identity)) {
            throw new RefusedChange(
                    "protected-role",
                    "\"" + identity + "\" is a service-linked role, whose policies only its service changes",
                    "leave this out");
        }
        return identity;
    }

    private static boolean isServiceLinked(Arn identity) {
        return identity.resource().startsWith("role/aws-service-role/");
    }

    private static String requireOwn(String policyArn) {
        if (policyArn.contains(OF_AWS)) {
            throw new RefusedChange(
                    "policy-of-aws",
                    "\"" + policyArn + "\" is a policy of AWS, which nobody can change or delete",
                    "make a policy of your own");
        }
        return policyArn;
    }

    /** Names of managed policies are unique in an account, whatever their path and case. */
    private static void requireFreeName(Account account, String policyArn) {
        String name = policyArn.substring(policyArn.lastIndexOf('/') + 1);
        account.managedPolicies().keySet().stream()
                .filter(other -> !other.equals(policyArn) && !other.contains(OF_AWS))
                .filter(other -> AsciiCase.equal(other.substring(other.lastIndexOf('/') + 1), name))
                .findFirst()
                .ifPresent(other -> {
                    throw new RefusedChange(
                            "name-taken",
                            "account " + account.id() + " has a managed policy of this name, \"" + other + "\"",
                            "name that one, or take another name");
                });
    }

    private Arn requireBoundable(Arn identity) {
        requireUnprotected(identity);
        if (identity.resourceType().equals("group")) {
            throw new RefusedChange(
                    "no-boundary", "\"" + identity + "\" is a group", "users and roles have permissions boundaries");
        }
        return identity;
    }

    /** The environment, in which the account of an identity has the policy; AWS's own come from any account. */
    private Environment withKnown(Arn identity, String policyArn) {
        Account account = accountOf(identity.toString());
        if (account.managedPolicies().containsKey(policyArn)) {
            return environment;
        }
        if (!policyArn.contains(OF_AWS)) {
            throw unknownPolicy(account, policyArn);
        }
        return environment.accounts().values().stream()
                .flatMap(other -> Optional.ofNullable(other.managedPolicies().get(policyArn)).stream())
                .findFirst()
                .map(policy -> environment.withAccount(account.with(policy)))
                .orElse(environment);
    }

    /** The policies that an identity has now; none if there is no such identity. */
    public IdentityPolicies policies(Arn identity) {
        Account account = accountOf(identity.toString());
        return account.user(identity)
                .map(User::policies)
                .or(() -> account.group(identity).map(Group::policies))
                .or(() -> account.role(identity).map(Role::policies))
                .orElse(IdentityPolicies.NONE);
    }

    private void requirePolicy(Arn identity, String policy, Iterable<String> has) {
        List<String> known = new ArrayList<>();
        has.forEach(known::add);
        if (!known.contains(policy)) {
            throw new RefusedChange(
                    "not-attached",
                    "\"" + names.shown(identity) + "\" has no policy \"" + policy + "\"",
                    EnvironmentNames.suggestion(policy, known));
        }
    }

    private Account accountOf(String arn) {
        return Arn.parse(arn)
                .flatMap(Arn::accountId)
                .flatMap(environment::account)
                .orElseThrow(() -> new RefusedChange(
                        "unknown-account",
                        "the environment has no account for \"" + arn + "\"",
                        EnvironmentNames.suggestion(
                                arn, List.copyOf(environment.accounts().keySet()))));
    }

    private static RefusedChange unknownPolicy(Account account, String policyArn) {
        return new RefusedChange(
                "unknown-policy",
                "account " + account.id() + " has no managed policy \"" + policyArn + "\"",
                EnvironmentNames.suggestion(
                        policyArn, List.copyOf(account.managedPolicies().keySet())));
    }

    /** The refusal to take away what is in use. */
    static RefusedChange stillAttached(String what, List<String> holders, String mend) {
        return new RefusedChange(
                "still-attached", what + " is still attached to " + String.join(", ", holders), mend + " first");
    }

    private List<String> holders(Account account, String policyArn) {
        List<String> holders = new ArrayList<>();
        account.users().values().stream()
                .filter(user -> user.policies().managed().contains(policyArn)
                        || user.boundary().filter(policyArn::equals).isPresent())
                .forEach(user -> holders.add(names.shown(user.arn())));
        account.groups().values().stream()
                .filter(group -> group.policies().managed().contains(policyArn))
                .forEach(group -> holders.add(names.shown(group.arn())));
        account.roles().values().stream()
                .filter(role -> role.policies().managed().contains(policyArn)
                        || role.boundary().filter(policyArn::equals).isPresent())
                .forEach(role -> holders.add(names.shown(role.arn())));
        return holders;
    }
}
