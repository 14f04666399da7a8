package io.github.iamevaluator.overlay;

import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.environment.ControlPolicy;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.Organization;
import io.github.iamevaluator.environment.OrganizationLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of SCPs and RCPs, which are named by id or by name. */
public final class ControlPolicyChanges {

    private static final String FULL_ACCESS = "p-FullAWSAccess";
    private static final String RCP_FULL_ACCESS = "p-RCPFullAWSAccess";

    private final Environment environment;
    private final EnvironmentNames names;
    private final PolicyType type;

    /** Changes of one type: SERVICE_CONTROL or RESOURCE_CONTROL. */
    public ControlPolicyChanges(Environment environment, PolicyType type) {
        this.environment = environment;
        this.names = new EnvironmentNames(environment);
        this.type = type;
    }

    /** The id of a policy; that which it is called, if the organization does not have it. */
    public String id(String idOrName) {
        return find(idOrName).map(ControlPolicy::id).orElse(idOrName);
    }

    /** With a policy added under its name, or its document replaced. */
    public Environment put(String idOrName, Policy policy) {
        Optional<ControlPolicy> known = find(idOrName);
        known.map(ControlPolicy::id).ifPresent(this::requireOwn);
        String id = known.map(ControlPolicy::id).orElse(idOrName);
        String name = known.map(old -> old.policy().name()).orElse(policy.name());
        Policy named = new Policy(name, policy.document(), policy.origin());
        boolean targetsKnown = known.map(ControlPolicy::targetsKnown).orElse(true);
        return with(names.organization()
                .with(new ControlPolicy(id, Optional.of(type), AttachedPolicy.of(named), targetsKnown)));
    }

    /** With a policy attached at a level, given by id or name. */
    public Environment attach(String idOrName, String levelName) {
        ControlPolicy policy = get(idOrName);
        OrganizationLevel level = names.level(levelName);
        if (!names.organization().enabledTypes().contains(type)) {
            throw new RefusedChange(
                    "policy-type-not-enabled",
                    label() + "s are not enabled in the organization: AWS refuses to attach one",
                    "enable the policy type first, in list-roots.json of the environment");
        }
        return with(names.organization().attach(policy, level.id()));
    }

    /** With a policy detached from a level, at which it must be attached. */
    public Environment detach(String idOrName, String levelName) {
        ControlPolicy policy = get(idOrName);
        OrganizationLevel level = names.level(levelName);
        if (!level.attached().contains(policy.id())) {
            throw new RefusedChange(
                    "not-attached",
                    label() + " \"" + idOrName + "\" is not attached at " + shown(level),
                    EnvironmentNames.suggestion(idOrName, attachedNames(level)));
        }
        if (policy.id().equals(RCP_FULL_ACCESS)) {
            throw new RefusedChange(
                    "policy-of-aws", "AWS refuses to detach RCPFullAWSAccess from " + shown(level), "leave this out");
        }
        boolean othersKnown = candidates().allMatch(ControlPolicy::targetsKnown);
        if (type == PolicyType.SERVICE_CONTROL
                && othersKnown
                && attachedNames(level).size() == 1) {
            throw new RefusedChange(
                    "last-scp",
                    "SCP \"" + idOrName + "\" is the last one at " + shown(level)
                            + ": AWS refuses to detach it, and a level without SCPs allows nothing",
                    "attach another one there, say FullAWSAccess");
        }
        return with(names.organization().with(level.without(policy.id())));
    }

    private void requireOwn(String id) {
        if (id.equals(FULL_ACCESS) || id.equals(RCP_FULL_ACCESS)) {
            throw new RefusedChange(
                    "policy-of-aws",
                    "\"" + id + "\" is a policy of AWS, which nobody can change or delete",
                    "make a policy of your own");
        }
    }

    /** Without a policy, which may be attached nowhere any more. */
    public Environment delete(String idOrName) {
        ControlPolicy policy = get(idOrName);
        requireOwn(policy.id());
        Organization organization = names.organization();
        List<String> levels = organization.levels().values().stream()
                .filter(level -> level.attached().contains(policy.id()))
                .map(ControlPolicyChanges::shown)
                .toList();
        if (!levels.isEmpty()) {
            throw IdentityChanges.stillAttached(
                    label() + " \"" + idOrName + "\"",
                    levels,
                    type == PolicyType.SERVICE_CONTROL ? "detach-scp" : "detach-rcp");
        }
        Map<String, ControlPolicy> fewer = new LinkedHashMap<>(organization.policies());
        fewer.remove(policy.id());
        return with(new Organization(
                organization.id(),
                organization.managementAccount(),
                organization.enabledTypes(),
                organization.levels(),
                fewer,
                organization.complete()));
    }

    private Environment with(Organization changed) {
        return environment.withOrganization(Optional.of(changed));
    }

    private ControlPolicy get(String idOrName) {
        return find(idOrName)
                .orElseThrow(() -> new RefusedChange(
                        "unknown-policy",
                        "the organization has no " + label() + " \"" + idOrName + "\"",
                        EnvironmentNames.suggestion(
                                idOrName,
                                candidates()
                                        .map(policy -> policy.policy().name())
                                        .toList())));
    }

    private Optional<ControlPolicy> find(String idOrName) {
        List<ControlPolicy> found = candidates()
                .filter(policy ->
                        policy.id().equals(idOrName) || policy.policy().name().equals(idOrName))
                .toList();
        if (found.size() > 1) {
            throw new RefusedChange(
                    "ambiguous-name", "several policies are named \"" + idOrName + "\"", "give the id of one of them");
        }
        return found.stream().findFirst();
    }

    private Stream<ControlPolicy> candidates() {
        return names.organization().policies().values().stream()
                .filter(policy -> policy.type().isEmpty() || policy.type().get() == type);
    }

    private List<String> attachedNames(OrganizationLevel level) {
        return candidates()
                .filter(policy -> level.attached().contains(policy.id()))
                .map(policy -> policy.policy().name())
                .toList();
    }

    private String label() {
        return type == PolicyType.SERVICE_CONTROL ? "SCP" : "RCP";
    }

    private static String shown(OrganizationLevel level) {
        return level.name() + " (" + level.id() + ")";
    }
}
