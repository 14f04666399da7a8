package io.github.iamevaluator.facts;

import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a decision depends on, for one check: one action on one resource.
 *
 * @param request the check itself
 * @param identity identity policies of the caller
 * @param boundary its permissions boundary
 * @param session its session policies
 * @param serviceControl SCP levels of its account, root first
 * @param resourceControl RCP levels of the resource's account, root first
 * @param endpoint policy of the VPC endpoint
 * @param resources resource policies: none, one, or two for an S3 access point; KMS grants stand in the key policy's
 */
public record Facts(
        RequestFacts request,
        PolicySetFacts identity,
        PolicySetFacts boundary,
        PolicySetFacts session,
        List<PolicySetFacts> serviceControl,
        List<PolicySetFacts> resourceControl,
        PolicySetFacts endpoint,
        List<ResourcePolicyFacts> resources) {

    /** Copies the lists. */
    public Facts {
        serviceControl = List.copyOf(serviceControl);
        resourceControl = List.copyOf(resourceControl);
        resources = List.copyOf(resources);
    }

    /** The same with RestrictPublicBuckets on. */
    public Facts withRestrictPublicBuckets() {
        return new Facts(
                request.withRestrictPublicBuckets(),
                identity,
                boundary,
                session,
                serviceControl,
                resourceControl,
                endpoint,
                resources);
    }

    /** The same with a KMS grant made to the caller itself (KMS-6). */
    public Facts withDirectGrant() {
        ApplyingStatement grant =
                new ApplyingStatement(PolicyType.RESOURCE, Policy.unknown("grant"), Optional.empty(), MatchKind.DIRECT);
        PolicySetFacts key = resources.isEmpty()
                ? PolicySetFacts.absent(PolicyType.RESOURCE)
                : resources.get(0).set();
        return new Facts(
                request,
                identity,
                boundary,
                session,
                serviceControl,
                resourceControl,
                endpoint,
                List.of(new ResourcePolicyFacts(key.withAllows(List.of(grant)), false)));
    }

    /** Every policy set that has a say, in the order in which they are reported. */
    public List<PolicySetFacts> present() {
        List<PolicySetFacts> present = new ArrayList<>();
        serviceControl.forEach(set -> addPresent(set, present));
        resourceControl.forEach(set -> addPresent(set, present));
        addPresent(endpoint, present);
        resources.forEach(policy -> addPresent(policy.set(), present));
        addPresent(identity, present);
        addPresent(boundary, present);
        addPresent(session, present);
        return present;
    }

    private static void addPresent(PolicySetFacts set, List<PolicySetFacts> present) {
        if (set.present()) {
            present.add(set);
        }
    }
}
