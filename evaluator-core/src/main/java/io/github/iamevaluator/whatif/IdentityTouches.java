package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Account;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Group;
import io.github.iamevaluator.environment.IdentityPolicies;
import io.github.iamevaluator.environment.ManagedPolicy;
import io.github.iamevaluator.environment.Role;
import io.github.iamevaluator.environment.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How far the changes of identity policies, boundaries and trust policies reach. */
final class IdentityTouches {

    private final Environment before;
    private final Environment after;
    private final Map<Extent, Set<Arn>> callers = new LinkedHashMap<>();
    private final List<Touch> trusts = new ArrayList<>();

    IdentityTouches(Environment before, Environment after) {
        this.before = before;
        this.after = after;
    }

    List<Touch> find() {
        Set<String> accounts = new LinkedHashSet<>(before.accounts().keySet());
        accounts.addAll(after.accounts().keySet());
        accounts.forEach(this::account);
        List<Touch> touches = new ArrayList<>();
        callers.forEach((extent, arns) -> touches.add(Touch.ofCallers(arns, extent)));
        touches.addAll(trusts);
        return touches;
    }

    private void account(String id) {
        Account was = before.account(id).orElseGet(() -> Account.of(id));
        Account is = after.account(id).orElseGet(() -> Account.of(id));
        if (was.equals(is)) {
            return;
        }
        union(was.users(), is.users()).forEach(name -> user(was, is, name));
        union(was.roles(), is.roles()).forEach(name -> role(was, is, name));
    }

    private void user(Account was, Account is, String name) {
        Optional<User> old = Optional.ofNullable(was.users().get(name));
        Optional<User> young = Optional.ofNullable(is.users().get(name));
        Extent extent = Extent.between(
                        old.map(user -> policies(was, user)).orElse(Map.of()),
                        young.map(user -> policies(is, user)).orElse(Map.of()))
                .and(boundary(
                        old.flatMap(User::boundary).map(arn -> managed(was, arn)),
                        young.flatMap(User::boundary).map(arn -> managed(is, arn))))
                .and(otherwise(old.map(User::tags), young.map(User::tags)))
                .and(otherwise(old.map(User::arn), young.map(User::arn)));
        old.ifPresent(user -> add(user.arn(), extent));
        young.ifPresent(user -> add(user.arn(), extent));
    }

    private void role(Account was, Account is, String name) {
        Optional<Role> old = Optional.ofNullable(was.roles().get(name));
        Optional<Role> young = Optional.ofNullable(is.roles().get(name));
        Extent extent = Extent.between(
                        old.map(role -> policies(was, role.policies(), "")).orElse(Map.of()),
                        young.map(role -> policies(is, role.policies(), "")).orElse(Map.of()))
                .and(boundary(
                        old.flatMap(Role::boundary).map(arn -> managed(was, arn)),
                        young.flatMap(Role::boundary).map(arn -> managed(is, arn))))
                .and(otherwise(old.map(Role::tags), young.map(Role::tags)))
                .and(otherwise(old.map(Role::arn), young.map(Role::arn)));
        Arn arn = young.or(() -> old).orElseThrow().arn();
        old.ifPresent(role -> add(role.arn(), extent));
        young.ifPresent(role -> add(role.arn(), extent));
        Extent trust = Extent.between(old.map(Role::trust), young.map(Role::trust));
        if (!trust.isNothing()) {
            trusts.add(Touch.ofResource(arn, trust));
        }
    }

    /** A boundary that comes or goes is silent on all that it does not name. */
    private static Extent boundary(Optional<AttachedPolicy> was, Optional<AttachedPolicy> is) {
        return was.isPresent() == is.isPresent() ? Extent.between(was, is) : Extent.EVERYTHING;
    }

    /** What else may matter to any request, if both are there and differ. */
    private static <T> Extent otherwise(Optional<T> was, Optional<T> is) {
        return was.isPresent() && is.isPresent() && !was.equals(is) ? Extent.EVERYTHING : Extent.NOTHING;
    }

    private void add(Arn caller, Extent extent) {
        if (!extent.isNothing()) {
            callers.computeIfAbsent(extent, e -> new LinkedHashSet<>()).add(caller);
        }
    }

    private static Map<String, AttachedPolicy> policies(Account account, User user) {
        Map<String, AttachedPolicy> all = new LinkedHashMap<>(policies(account, user.policies(), ""));
        for (String name : user.groups()) {
            Group group = account.groups().get(name);
            if (group == null) {
                all.put("group " + name, AttachedPolicy.unknown("group " + name));
            } else {
                all.putAll(policies(account, group.policies(), "group " + name + " "));
            }
        }
        return all;
    }

    private static Map<String, AttachedPolicy> policies(Account account, IdentityPolicies policies, String by) {
        Map<String, AttachedPolicy> all = new LinkedHashMap<>();
        policies.inline().forEach((name, policy) -> all.put(by + "inline " + name, policy));
        policies.managed().forEach(arn -> all.put(by + "managed " + arn, managed(account, arn)));
        return all;
    }

    private static AttachedPolicy managed(Account account, String arn) {
        ManagedPolicy policy = account.managedPolicies().get(arn);
        return policy == null ? AttachedPolicy.unknown(arn) : policy.effective();
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        Set<String> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        return names;
    }
}
