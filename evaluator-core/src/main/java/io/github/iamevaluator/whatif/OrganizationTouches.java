package io.github.iamevaluator.whatif;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How far the changes of SCPs, RCPs and of the tree they hang in reach. */
final class OrganizationTouches {

    private final Function<String, Set<Arn>> callersOf;
    private final Optional<Organization> was;
    private final Optional<Organization> is;

    /**
     * The touches between two environments.
     *
     * @param callersOf the principals of an account
     */
    OrganizationTouches(Environment before, Environment after, Function<String, Set<Arn>> callersOf) {
        this.callersOf = callersOf;
        this.was = before.organization();
        this.is = after.organization();
    }

    List<Touch> find() {
        if (was.equals(is)) {
            return List.of();
        }
        if (was.isEmpty() || is.isEmpty() || !sameFrame(was.get(), is.get())) {
            return List.of(Touch.ofAnything());
        }
        List<Touch> touches = new ArrayList<>(moved(was.get(), is.get()));
        Set<String> levels = new LinkedHashSet<>(was.get().levels().keySet());
        levels.addAll(is.get().levels().keySet());
        for (String level : levels) {
            Set<String> accounts = accountsUnder(level);
            Extent scp = at(level, PolicyType.SERVICE_CONTROL);
            Extent rcp = at(level, PolicyType.RESOURCE_CONTROL);
            if (!scp.isNothing()) {
                touches.add(Touch.ofCallers(callers(accounts), scp));
            }
            if (!rcp.isNothing()) {
                touches.add(Touch.ofOwners(accounts, rcp));
            }
        }
        return touches;
    }

    private static boolean sameFrame(Organization was, Organization is) {
        return was.id().equals(is.id())
                && was.managementAccount().equals(is.managementAccount())
                && was.enabledTypes().equals(is.enabledTypes())
                && was.complete() == is.complete();
    }

    /** Accounts that hang elsewhere than before. */
    private List<Touch> moved(Organization old, Organization young) {
        Set<String> moved = new LinkedHashSet<>();
        for (Organization one : List.of(old, young)) {
            one.levels().values().stream()
                    .filter(level -> level.kind() == OrganizationLevel.Kind.ACCOUNT)
                    .map(OrganizationLevel::id)
                    .filter(id -> !ids(old.path(id)).equals(ids(young.path(id))))
                    .forEach(moved::add);
        }
        return moved.isEmpty()
                ? List.of()
                : List.of(Touch.ofCallers(callers(moved), Extent.EVERYTHING), Touch.ofOwners(moved, Extent.EVERYTHING));
    }

    private static List<String> ids(List<OrganizationLevel> path) {
        return path.stream().map(OrganizationLevel::id).toList();
    }

    private Set<Arn> callers(Set<String> accounts) {
        Set<Arn> callers = new LinkedHashSet<>();
        accounts.forEach(account -> callers.addAll(callersOf.apply(account)));
        return callers;
    }

    private Set<String> accountsUnder(String levelId) {
        Set<String> accounts = new LinkedHashSet<>();
        for (Organization one : List.of(was.orElseThrow(), is.orElseThrow())) {
            one.levels().values().stream()
                    .filter(level -> level.kind() == OrganizationLevel.Kind.ACCOUNT)
                    .map(OrganizationLevel::id)
                    .filter(id -> ids(one.path(id)).contains(levelId))
                    .forEach(accounts::add);
        }
        return accounts;
    }

    /** What changed at a level; a level that gets its first policy of a type, or loses its last, is silent on the rest. */
    private Extent at(String levelId, PolicyType type) {
        Map<String, AttachedPolicy> old = policiesAt(was.orElseThrow(), levelId, type);
        Map<String, AttachedPolicy> young = policiesAt(is.orElseThrow(), levelId, type);
        boolean firstOrLast = type == PolicyType.SERVICE_CONTROL && old.isEmpty() != young.isEmpty();
        return firstOrLast ? Extent.EVERYTHING : Extent.between(old, young);
    }

    private static Map<String, AttachedPolicy> policiesAt(Organization organization, String levelId, PolicyType type) {
        Map<String, AttachedPolicy> policies = new LinkedHashMap<>();
        OrganizationLevel level = organization.levels().get(levelId);
        Set<String> attached = level == null ? Set.of() : level.attached();
        for (ControlPolicy policy : organization.policies().values()) {
            boolean counts = policy.type().isEmpty() || policy.type().get() == type;
            if (counts && (attached.contains(policy.id()) || !policy.targetsKnown())) {
                policies.put(policy.id(), policy.policy());
            }
        }
        attached.stream()
                .filter(id -> !organization.policies().containsKey(id))
                .forEach(id -> policies.put(id, AttachedPolicy.unknown(id)));
        return policies;
    }
}
