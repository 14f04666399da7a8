package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an account's place in the organization means: its SCP and RCP levels and its organization keys. Of each account of
 * the organization that is worked out once.
 *
 * <p>Safe for use by any number of threads.
 */
final class ControlLevels {

    private final Optional<Organization> organization;
    private final Set<String> listedAccounts;
    private final Map<Levels, List<ControlLevel>> known = new ConcurrentHashMap<>();
    private final Map<Keys, RequestContext> keys = new ConcurrentHashMap<>();

    /** The levels of a type of an account of the organization. */
    private record Levels(PolicyType type, String accountId) {}

    /** The keys with a prefix of an account of the organization. */
    private record Keys(String prefix, String accountId) {}

    /**
     * The levels of an organization.
     *
     * @param listedAccounts the accounts whose inside is known at least in part
     */
    ControlLevels(Optional<Organization> organization, Set<String> listedAccounts) {
        this.organization = organization;
        this.listedAccounts = listedAccounts;
    }

    /**
     * The levels of a policy type that bear on an account, root first; empty where the type does not apply: no
     * organization, type not enabled, management account (SCP-5, RCP-4). An account whose place is not known has one
     * level with an unknown policy (INC-1).
     */
    List<ControlLevel> of(PolicyType type, String accountId) {
        boolean listed = listedAccounts.contains(accountId);
        if (organization.isEmpty()) {
            return listed ? List.of() : List.of(unknownLevel(type, accountId));
        }
        Organization here = organization.get();
        if (here.managementAccount().filter(accountId::equals).isPresent()) {
            return List.of();
        }
        if (here.account(accountId).isEmpty()) {
            return listed && here.complete() ? List.of() : List.of(unknownLevel(type, accountId));
        }
        return here.enabledTypes().contains(type)
                ? known.computeIfAbsent(new Levels(type, accountId), levels -> levels(here, levels))
                : List.of();
    }

    /** Tells whether an account is the management account. */
    boolean isManagementAccount(String accountId) {
        return organization
                .flatMap(Organization::managementAccount)
                .filter(accountId::equals)
                .isPresent();
    }

    /**
     * Fills {@code <prefix>OrgID} and {@code <prefix>OrgPaths} of an account that is known to be in the organization
     * (CTX-12, CTX-14).
     */
    void fillKeys(RequestContext.Builder context, String prefix, String accountId) {
        Optional<String> id = organization.flatMap(Organization::id);
        if (id.isEmpty()) {
            return;
        }
        if (organization.get().levels().containsKey(accountId)) {
            context.putAll(keys.computeIfAbsent(new Keys(prefix, accountId), wanted -> keys(id.get(), wanted)));
        } else if (isManagementAccount(accountId)) {
            context.put(prefix + "OrgID", ContextValue.of(id.get()));
        }
    }

    private RequestContext keys(String id, Keys wanted) {
        RequestContext.Builder context = RequestContext.builder().add(wanted.prefix() + "OrgID", ContextValue.of(id));
        List<OrganizationLevel> path = organization.orElseThrow().path(wanted.accountId());
        if (beginsAtRoot(path)) {
            StringBuilder text = new StringBuilder(id).append('/');
            path.subList(0, path.size() - 1)
                    .forEach(level -> text.append(level.id()).append('/'));
            context.add(wanted.prefix() + "OrgPaths", ContextValue.ofAll(List.of(text.toString())));
        }
        return context.build();
    }

    private static List<ControlLevel> levels(Organization organization, Levels wanted) {
        PolicyType type = wanted.type();
        List<OrganizationLevel> path = organization.path(wanted.accountId());
        List<ControlLevel> levels = new ArrayList<>();
        if (!beginsAtRoot(path)) {
            levels.add(unknownLevel(type, path.get(0).id()));
        }
        for (OrganizationLevel level : path) {
            levels.add(new ControlLevel(level.id(), UsablePolicies.of(policiesAt(organization, type, level))));
        }
        return List.copyOf(levels);
    }

    private static List<AttachedPolicy> policiesAt(
            Organization organization, PolicyType type, OrganizationLevel level) {
        List<AttachedPolicy> policies = new ArrayList<>();
        for (String id : level.attached()) {
            ControlPolicy policy = organization.policies().get(id);
            if (policy == null) {
                policies.add(AttachedPolicy.unknown(id));
            } else if (policy.countsAs(type)) {
                policies.add(policy.policy());
            }
        }
        for (ControlPolicy policy : organization.policies().values()) {
            if (!policy.targetsKnown() && policy.countsAs(type)) {
                policies.add(AttachedPolicy.unknown(policy.policy().name()));
            }
        }
        return policies;
    }

    private static boolean beginsAtRoot(List<OrganizationLevel> path) {
        return !path.isEmpty() && path.get(0).kind() == OrganizationLevel.Kind.ROOT;
    }

    private static ControlLevel unknownLevel(PolicyType type, String below) {
        String what = type == PolicyType.SERVICE_CONTROL ? "service control policies" : "resource control policies";
        String name = what + " of " + below;
        return new ControlLevel(name, UsablePolicies.of(List.of(AttachedPolicy.unknown(name))));
    }
}
