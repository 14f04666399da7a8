package io.github.iamevaluator.terraform;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.overlay.ControlPolicyChanges;
import io.github.iamevaluator.overlay.EnvironmentNames;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.util.Optional;

/** SCPs and RCPs of a plan. */
final class PlannedOrganizationPolicies {

    private final PlanNames names;
    private final PlanDocuments documents;

    PlannedOrganizationPolicies(PlanNames names, PlanDocuments documents) {
        this.names = names;
        this.documents = documents;
    }

    /** {@code aws_organizations_policy}; policies of other types take no part in decisions. */
    Environment policy(Environment now, PlannedResource resource) {
        Optional<PolicyType> type = type(resource);
        String name = names.required(resource, "name");
        if (type.isEmpty() || !resource.changes("content")) {
            return now;
        }
        PolicyForm form =
                type.get() == PolicyType.RESOURCE_CONTROL ? PolicyForm.RESOURCE_CONTROL : PolicyForm.SERVICE_CONTROL;
        Policy policy = documents.read(resource, "content", name, form).orElseGet(() -> Policy.unknown(name));
        return new ControlPolicyChanges(now, type.get()).put(id(resource), policy);
    }

    /** {@code aws_organizations_policy} that goes. */
    Environment withoutPolicy(Environment now, PlannedResource resource) {
        return type(resource)
                .map(type -> new ControlPolicyChanges(now, type).delete(id(resource)))
                .orElse(now);
    }

    /** {@code aws_organizations_policy_attachment}. */
    Environment attach(Environment now, PlannedResource resource) {
        String target = names.required(resource, "target_id");
        return attached(now, resource, policyId(resource), target, true);
    }

    /** {@code aws_organizations_policy_attachment} that goes. */
    Environment detach(Environment now, PlannedResource resource) {
        return attached(now, resource, policyId(resource), names.required(resource, "target_id"), false);
    }

    private Environment attached(
            Environment now, PlannedResource resource, String policy, String target, boolean attach) {
        Optional<PlannedResource> described = names.references().target(resource, "policy_id");
        if (described.isPresent() && type(described.get()).isEmpty()) {
            return now;
        }
        PolicyType type = described
                .flatMap(PlannedOrganizationPolicies::type)
                .orElseGet(() -> new EnvironmentNames(now)
                        .organization().policies().values().stream()
                                .filter(known -> known.id().equals(policy))
                                .findFirst()
                                .flatMap(known -> known.type())
                                .orElse(PolicyType.SERVICE_CONTROL));
        ControlPolicyChanges changes = new ControlPolicyChanges(now, type);
        return attach ? changes.attach(policy, target) : changes.detach(policy, target);
    }

    /** The id of a policy, or the name of one that has none yet. */
    private String policyId(PlannedResource resource) {
        return resource.fixed("policy_id")
                .or(() -> names.references().target(resource, "policy_id").map(this::id))
                .orElseThrow(() -> PlanNames.unknownUntilApplied(resource, "policy_id"));
    }

    private String id(PlannedResource resource) {
        return resource.was("id").or(() -> resource.is("id")).orElseGet(() -> names.required(resource, "name"));
    }

    private static Optional<PolicyType> type(PlannedResource resource) {
        return switch (resource.fixed("type").orElse("SERVICE_CONTROL_POLICY")) {
            case "SERVICE_CONTROL_POLICY" -> Optional.of(PolicyType.SERVICE_CONTROL);
            case "RESOURCE_CONTROL_POLICY" -> Optional.of(PolicyType.RESOURCE_CONTROL);
            default -> Optional.empty();
        };
    }
}
