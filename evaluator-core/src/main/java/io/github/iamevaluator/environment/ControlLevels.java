package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an account's place in the organization means: its SCP and RCP levels and its organization keys. */
final class ControlLevels {

    private final Environment environment;

    ControlLevels(Environment environment) {
        this.environment = environment;
    }

    /**
     * The levels of a policy type that bear on an account, root first; empty where the type does not apply: no
     * organization, type not enabled, management account (SCP-5, RCP-4). An account whose place is not known has one
     * level with an unknown policy (INC-1).
     */
    List<ControlLevel> of(PolicyType type, String accountId) {
        Optional<Organization> organization = environment.organization();
        boolean listed = environment.accounts().containsKey(accountId);
        if (organization.isEmpty()) {
            return listed ? List.of() : List.of(unknownLevel(type, accountId));
        }
        Organization known = organization.get();
        if (known.managementAccount().filter(accountId::equals).isPresent()) {
            return List.of();
        }
        if (known.account(accountId).isEmpty()) {
            return listed && known.complete() ? List.of() : List.of(unknownLevel(type, accountId));
        }
        return known.enabledTypes().contains(type) ? levels(known, type, accountId) : List.of();
    }

    /** Tells whether an account is the management account. */
    boolean isManagementAccount(String accountId) {
        return environment
                .organization()
                .flatMap(Organization::managementAccount)
                .filter(accountId::equals)
                .isPresent();
    }

    /**
     * Fills {@code <prefix>OrgID} and {@code <prefix>OrgPaths} of an account that is known to be in the organization
     * (CTX-12, CTX-14).
     */
    void fillKeys(RequestContext.Builder context, String prefix, String accountId) {
        Optional<Organization> organization = environment.organization();
        Optional<String> id = organization.flatMap(Organization::id);
        if (id.isEmpty()) {
            return;
        }
        List<OrganizationLevel> path = organization.get().path(accountId);
        if (path.isEmpty() && !isManagementAccount(accountId)) {
            return;
        }
        context.put(prefix + "OrgID", ContextValue.of(id.get()));
        if (beginsAtRoot(path)) {
            StringBuilder text = new StringBuilder(id.get()).append('/');
            path.subList(0, path.size() - 1)
                    .forEach(level -> text.append(level.id()).append('/'));
            context.put(prefix + "OrgPaths", ContextValue.ofAll(List.of(text.toString())));
        }
    }

    private static List<ControlLevel> levels(Organization organization, PolicyType type, String accountId) {
        List<OrganizationLevel> path = organization.path(accountId);
        List<ControlLevel> levels = new ArrayList<>();
        if (!beginsAtRoot(path)) {
            levels.add(unknownLevel(type, path.get(0).id()));
        }
        for (OrganizationLevel level : path) {
            levels.add(new ControlLevel(level.id(), UsablePolicies.of(policiesAt(organization, type, level))));
        }
        return levels;
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
