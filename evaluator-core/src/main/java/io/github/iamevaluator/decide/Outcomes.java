package io.github.iamevaluator.decide;

import io.github.iamevaluator.decide.service.ServiceRule;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.PolicySetFacts.Presence;
import io.github.iamevaluator.facts.ResourcePolicyFacts;
import io.github.iamevaluator.request.BlockedBy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What every policy set says of a check, under one assumption about what is not known. */
record Outcomes(
        SetOutcome identity,
        SetOutcome boundary,
        SetOutcome session,
        List<SetOutcome> serviceControl,
        List<SetOutcome> resourceControl,
        SetOutcome endpoint,
        List<ResourceOutcome> resources) {

    static Outcomes of(Facts facts, ServiceRule service, Assumption assumption) {
        return new Outcomes(
                SetOutcome.of(facts.identity(), assumption),
                SetOutcome.of(facts.boundary(), assumption),
                SetOutcome.of(facts.session(), assumption),
                all(facts.serviceControl(), assumption),
                all(facts.resourceControl(), assumption),
                SetOutcome.of(facts.endpoint(), assumption),
                resources(facts, service.ignoresResourceDeny(facts.request()), assumption));
    }

    private static List<ResourceOutcome> resources(Facts facts, boolean denyIgnored, Assumption assumption) {
        List<ResourceOutcome> outcomes = new ArrayList<>(facts.resources().size());
        for (ResourcePolicyFacts policy : facts.resources()) {
            if (policy.set().presence() != Presence.NOT_APPLICABLE) {
                ResourceOutcome outcome = ResourceOutcome.of(policy, assumption);
                outcomes.add(denyIgnored ? outcome.withoutDeny() : outcome);
            }
        }
        return outcomes;
    }

    private static List<SetOutcome> all(List<PolicySetFacts> levels, Assumption assumption) {
        List<SetOutcome> outcomes = new ArrayList<>(levels.size());
        for (PolicySetFacts level : levels) {
            outcomes.add(SetOutcome.of(level, assumption));
        }
        return outcomes;
    }

    /** The types with an applying Deny (EVAL-3). */
    Set<BlockedBy> deniers() {
        Set<BlockedBy> deniers = EnumSet.noneOf(BlockedBy.class);
        addIf(deniers, BlockedBy.SCP, serviceControl.contains(SetOutcome.DENIED));
        addIf(deniers, BlockedBy.RCP, resourceControl.contains(SetOutcome.DENIED));
        addIf(deniers, BlockedBy.VPC_ENDPOINT, endpoint == SetOutcome.DENIED);
        addIf(deniers, BlockedBy.RESOURCE, resourceDenies());
        addIf(deniers, BlockedBy.IDENTITY, identity == SetOutcome.DENIED);
        addIf(deniers, BlockedBy.PERMISSIONS_BOUNDARY, boundary == SetOutcome.DENIED);
        addIf(deniers, BlockedBy.SESSION, session == SetOutcome.DENIED);
        return deniers;
    }

    private boolean resourceDenies() {
        for (ResourceOutcome policy : resources) {
            if (policy.outcome() == SetOutcome.DENIED) {
                return true;
            }
        }
        return false;
    }

    /** The guardrails that are there but allow nothing (SCP-2, VPCE-2). An RCP level always allows (RCP-2). */
    Set<BlockedBy> silentGuardrails() {
        Set<BlockedBy> silent = EnumSet.noneOf(BlockedBy.class);
        addIf(silent, BlockedBy.SCP, serviceControl.contains(SetOutcome.SILENT));
        addIf(silent, BlockedBy.VPC_ENDPOINT, endpoint == SetOutcome.SILENT);
        return silent;
    }

    /** The same without a boundary. */
    Outcomes withoutBoundary() {
        return new Outcomes(identity, SetOutcome.ABSENT, session, serviceControl, resourceControl, endpoint, resources);
    }

    /** The same with a session policy that allows. */
    Outcomes withAllowingSession() {
        return new Outcomes(
                identity, boundary, SetOutcome.ALLOWED, serviceControl, resourceControl, endpoint, resources);
    }

    private static void addIf(Set<BlockedBy> set, BlockedBy type, boolean wanted) {
        if (wanted) {
            set.add(type);
        }
    }
}
