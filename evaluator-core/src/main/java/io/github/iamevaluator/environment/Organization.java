package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An organization: the tree of its levels and its SCPs and RCPs.
 *
 * @param id {@code o-...}; empty when unknown
 * @param managementAccount 12 digits; empty when unknown
 * @param enabledTypes which of SERVICE_CONTROL and RESOURCE_CONTROL are enabled; the others have no effect
 * @param levels roots, units and accounts, by id
 * @param policies SCPs and RCPs, by id
 * @param complete whether an account that is not among the levels is known to be outside
 * @since 0.1.0
 */
public record Organization(
        Optional<String> id,
        Optional<String> managementAccount,
        Set<PolicyType> enabledTypes,
        Map<String, OrganizationLevel> levels,
        Map<String, ControlPolicy> policies,
        boolean complete) {

    /** An organization of which only is known that there may be one: no account is known to be in it or outside. */
    public static final Organization UNKNOWN = new Organization(
            Optional.empty(),
            Optional.empty(),
            Set.of(PolicyType.SERVICE_CONTROL, PolicyType.RESOURCE_CONTROL),
            Map.of(),
            Map.of(),
            false);

    /** Copies the collections. */
    public Organization {
        enabledTypes = Set.copyOf(enabledTypes);
        levels = OrderedMaps.copy(levels);
        policies = OrderedMaps.copy(policies);
    }

    /** A complete organization with both policy types enabled and nothing in it. */
    public static Organization of(String id, String managementAccount) {
        return new Organization(
                Optional.of(id), Optional.of(managementAccount), UNKNOWN.enabledTypes, Map.of(), Map.of(), true);
    }

    /** The level of an account, if it is known. */
    public Optional<OrganizationLevel> account(String accountId) {
        return Optional.ofNullable(levels.get(accountId))
                .filter(level -> level.kind() == OrganizationLevel.Kind.ACCOUNT);
    }

    /**
     * The levels from the topmost known one down to the given one; the first is a root unless levels are missing.
     *
     * <p>Cost: the depth of the tree.
     */
    public List<OrganizationLevel> path(String levelId) {
        Set<String> seen = new LinkedHashSet<>();
        List<OrganizationLevel> path = new ArrayList<>();
        Optional<OrganizationLevel> level = Optional.ofNullable(levels.get(levelId));
        while (level.isPresent() && seen.add(level.get().id())) {
            path.add(0, level.get());
            level = level.get().parent().flatMap(parent -> Optional.ofNullable(levels.get(parent)));
        }
        return path;
    }

    /** The same organization with a level added or replaced. */
    public Organization with(OrganizationLevel level) {
        return new Organization(
                id, managementAccount, enabledTypes, OrderedMaps.with(levels, level.id(), level), policies, complete);
    }

    /** The same organization with a policy added or replaced, attached where it was before. */
    public Organization with(ControlPolicy policy) {
        return new Organization(
                id, managementAccount, enabledTypes, levels, OrderedMaps.with(policies, policy.id(), policy), complete);
    }

    /** The same organization with these policy types enabled. */
    public Organization withEnabledTypes(Set<PolicyType> types) {
        return new Organization(id, managementAccount, types, levels, policies, complete);
    }

    /** The same organization, known to be complete or not. */
    public Organization withComplete(boolean is) {
        return new Organization(id, managementAccount, enabledTypes, levels, policies, is);
    }

    /**
     * The same organization with a policy attached at a level.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public Organization attach(ControlPolicy policy, String levelId) {
        return with(policy).with(level(levelId).with(policy.id()));
    }

    /**
     * The same organization with a policy detached from a level.
     *
     * @param idOrName of the policy
     * @throws IllegalArgumentException if there is no such level, or no such policy at it
     */
    public Organization detach(String idOrName, String levelId) {
        OrganizationLevel level = level(levelId);
        String policyId = level.attached().stream()
                .filter(attached ->
                        attached.equals(idOrName) || nameOf(attached).equals(idOrName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy \"" + idOrName + "\" is attached at "
                        + levelId + "; there are " + level.attached()));
        return with(level.without(policyId));
    }

    private String nameOf(String policyId) {
        ControlPolicy policy = policies.get(policyId);
        return policy == null ? policyId : policy.policy().name();
    }

    private OrganizationLevel level(String levelId) {
        OrganizationLevel level = levels.get(levelId);
        if (level == null) {
            throw new IllegalArgumentException(
                    "the organization has no level \"" + levelId + "\"; there are " + levels.keySet());
        }
        return level;
    }
}
