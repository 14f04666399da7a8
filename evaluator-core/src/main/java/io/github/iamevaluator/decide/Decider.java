package io.github.iamevaluator.decide;

import io.github.iamevaluator.decide.service.Lowering;
import io.github.iamevaluator.decide.service.ServiceRule;
import io.github.iamevaluator.decide.service.ServiceRules;
import io.github.iamevaluator.facts.ApplyingStatement;
import io.github.iamevaluator.facts.Facts;
import io.github.iamevaluator.facts.PolicySetFacts;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.DisputedPoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides one check from its facts: a pure function.
 *
 * <p>Source: semantics.md 8.1, {@code decideOne}; INC-2 for what is unknown.
 */
public final class Decider {

    private final Facts facts;
    private final RequestFacts request;
    private final List<PolicySetFacts> present;
    private final ServiceRule service;

    private Decider(Facts facts) {
        this.facts = facts;
        this.request = facts.request();
        this.present = facts.present();
        this.service = ServiceRules.of(request.action());
    }

    /** The verdict on a check. Cost: linear in the applying statements. */
    public static Verdict decide(Facts facts) {
        return new Decider(facts).verdict();
    }

    /** A decision, and the rules that made it. */
    private record Ruling(Decision decision, List<String> rules) {}

    private Verdict verdict() {
        Optional<String> always = service.alwaysAllows(request);
        if (always.isPresent()) {
            return verdict(new Ruling(Decision.ALLOWED, List.of(always.get())), List.of());
        }
        List<String> unknown = unknown();
        Ruling plain = rule(Assumption.UNKNOWN_SILENT);
        if (unknown.isEmpty()) {
            return verdict(plain, unknown);
        }
        Ruling allowing = rule(Assumption.UNKNOWN_ALLOWS);
        if (allowing.decision() != Decision.ALLOWED) {
            // what denies even then is the better reason
            return verdict(allowing.decision() == plain.decision() ? allowing : plain, unknown);
        }
        Ruling denying = rule(Assumption.UNKNOWN_DENIES);
        if (denying.decision() == Decision.ALLOWED) {
            return verdict(denying, unknown);
        }
        return new Verdict(Decision.UNDECIDED, List.of("INC-2"), Set.of(), List.of(), unknown);
    }

    /** The policies that are not at hand, each once. */
    private List<String> unknown() {
        Set<String> unknown = Set.of();
        for (PolicySetFacts set : present) {
            if (!set.unknown().isEmpty()) {
                unknown = unknown.isEmpty() ? new LinkedHashSet<>() : unknown;
                unknown.addAll(set.unknown());
            }
        }
        return List.copyOf(unknown);
    }

    private Verdict verdict(Ruling ruling, List<String> unknown) {
        return new Verdict(ruling.decision(), ruling.rules(), blockedBy(ruling), matched(ruling.decision()), unknown);
    }

    private Ruling rule(Assumption assumption) {
        Outcomes outcomes = Outcomes.of(facts, service, assumption);
        Set<BlockedBy> deniers = outcomes.deniers();
        if (!deniers.isEmpty()) {
            return lowersExplicit().orElseGet(() -> explicit(deniers));
        }
        Set<BlockedBy> silent = outcomes.silentGuardrails();
        if (!silent.isEmpty()) {
            return silent(silent);
        }
        Grant grant = Grants.of(request, outcomes, service);
        if (!grant.open()) {
            return new Ruling(Decision.IMPLICIT_DENY, List.of(grant.rule()));
        }
        if (!request.fitsAction()) {
            return new Ruling(Decision.IMPLICIT_DENY, List.of("SIM-51"));
        }
        return service.lowers(facts).map(Decider::lowered).orElseGet(() -> allowed(grant));
    }

    private Ruling allowed(Grant grant) {
        boolean denyIgnored = service.ignoresResourceDeny(request)
                && facts.resources().stream()
                        .anyMatch(policy -> !policy.set().denies().isEmpty());
        return new Ruling(Decision.ALLOWED, denyIgnored ? List.of("EVAL-4", grant.rule()) : List.of(grant.rule()));
    }

    private Optional<Ruling> lowersExplicit() {
        return service.lowersExplicitDenials(request) ? service.lowers(facts).map(Decider::lowered) : Optional.empty();
    }

    private static Ruling lowered(Lowering lowering) {
        return new Ruling(lowering.decision(), List.of(lowering.rule()));
    }

    private static Ruling explicit(Set<BlockedBy> deniers) {
        BlockedBy first = deniers.iterator().next();
        return new Ruling(
                Decision.EXPLICIT_DENY,
                switch (first) {
                    case SCP -> List.of("SCP-3", "EVAL-3");
                    case RCP -> List.of("RCP-3", "EVAL-3");
                    case VPC_ENDPOINT -> List.of("VPCE-2", "EVAL-3");
                    case RESOURCE, IDENTITY, PERMISSIONS_BOUNDARY, SESSION, S3_BLOCK_PUBLIC_ACCESS -> List.of("EVAL-3");
                });
    }

    private Ruling silent(Set<BlockedBy> guardrails) {
        if (!guardrails.contains(BlockedBy.SCP)) {
            return new Ruling(Decision.IMPLICIT_DENY, List.of("VPCE-2"));
        }
        boolean explicit = request.options().alternative(DisputedPoint.SILENT_SCP_IS_EXPLICIT);
        return new Ruling(explicit ? Decision.EXPLICIT_DENY : Decision.IMPLICIT_DENY, List.of("SCP-2", "SCP-8"));
    }

    /** SIM-3: filled only when the grants, made with all Deny statements left out, would have allowed. */
    private Set<BlockedBy> blockedBy(Ruling ruling) {
        if (ruling.decision() == Decision.ALLOWED) {
            return Set.of();
        }
        Outcomes grants = Outcomes.of(facts, service, Assumption.NO_DENIES);
        Set<BlockedBy> blocked = EnumSet.noneOf(BlockedBy.class);
        if (!Grants.of(request, grants, service).open()) {
            if (Grants.of(request, grants.withoutBoundary(), service).open()) {
                blocked.add(BlockedBy.PERMISSIONS_BOUNDARY);
            } else if (grants.session() == SetOutcome.SILENT
                    && Grants.of(request, grants.withAllowingSession(), service).open()) {
                blocked.add(BlockedBy.SESSION);
            } else {
                return Set.of();
            }
        }
        Outcomes real = Outcomes.of(facts, service, Assumption.UNKNOWN_SILENT);
        blocked.addAll(real.deniers());
        blocked.addAll(grants.silentGuardrails());
        if (ruling.rules().contains("S3-8")) {
            blocked.add(BlockedBy.S3_BLOCK_PUBLIC_ACCESS);
        }
        return blocked;
    }

    /** SIM-5: the Allows of identity and resource policies for an allow, every Deny for an explicit deny. */
    private List<ApplyingStatement> matched(Decision decision) {
        List<ApplyingStatement> matched = new ArrayList<>();
        for (PolicySetFacts set : present) {
            matched.addAll(matched(decision, set));
        }
        return matched;
    }

    private static List<ApplyingStatement> matched(Decision decision, PolicySetFacts set) {
        return switch (decision) {
            case ALLOWED -> grants(set.type()) ? set.allows() : List.of();
            case EXPLICIT_DENY -> set.denies();
            case IMPLICIT_DENY, UNDECIDED -> List.of();
        };
    }

    private static boolean grants(PolicyType type) {
        return switch (type) {
            case IDENTITY, RESOURCE -> true;
            case PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, RESOURCE_CONTROL, VPC_ENDPOINT -> false;
        };
    }
}
