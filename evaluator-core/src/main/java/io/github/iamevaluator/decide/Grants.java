package io.github.iamevaluator.decide;

import io.github.iamevaluator.decide.service.ServiceRule;
import io.github.iamevaluator.facts.RequestFacts;
import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.List;
import java.util.Set;

/**
 * The grant paths: what opens a request, before explicit denies and guardrails are looked at.
 *
 * <p>Source: semantics.md 5.2, 5.3 and {@code granted} of 8.1.
 */
final class Grants {

    private final RequestFacts request;
    private final Outcomes outcomes;
    private final boolean trustRequired;
    private final boolean boundaryLets;
    private final boolean sessionLets;
    private final boolean identitySide;

    private Grants(RequestFacts request, Outcomes outcomes, boolean trustRequired) {
        this.request = request;
        this.outcomes = outcomes;
        this.trustRequired = trustRequired;
        this.boundaryLets = outcomes.boundary().lets();
        this.sessionLets = sessionLets();
        this.identitySide = identityAllows() && boundaryLets && sessionLets;
    }

    static Grant of(RequestFacts request, Outcomes outcomes, ServiceRule service) {
        // EVAL-19; a key is a key also for actions of services that are not known
        boolean trustRequired = request.onKmsKey() || service.requiresTrust(request);
        return new Grants(request, outcomes, trustRequired).grant();
    }

    private Grant grant() {
        return switch (request.caller()) {
            case SERVICE -> byResourcePolicyAlone("EVAL-30");
            case ANONYMOUS -> request.options().simulator() ? withoutCaller() : byResourcePolicyAlone("EVAL-31");
            case ORIGIN_ACCESS_IDENTITY -> byResourcePolicyAlone("EVAL-32");
            case FEDERATED_CALLER -> byResourcePolicyAlone("STS-7");
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, CANONICAL_ACCOUNT ->
                request.sameAccount() ? sameAccount() : crossAccount();
        };
    }

    /** A simulator call without CallerArn has nothing but identity policies (SIM-54). */
    private Grant withoutCaller() {
        return new Grant(identitySide, "EVAL-11");
    }

    private Grant byResourcePolicyAlone(String rule) {
        List<ResourceOutcome> policies = outcomes.resources();
        boolean open = !policies.isEmpty()
                && policies.stream().allMatch(policy -> policy.kinds().contains(MatchKind.DIRECT));
        return new Grant(open, rule);
    }

    /** EVAL-25: both sides must allow. */
    private Grant crossAccount() {
        boolean resourceSide = !outcomes.resources().isEmpty()
                && outcomes.resources().stream()
                        .noneMatch(policy -> policy.kinds().isEmpty());
        boolean grantServesBoth = request.options().alternative(DisputedPoint.KMS_GRANT_SERVES_BOTH_ACCOUNTS)
                && outcomes.resources().stream().anyMatch(ResourceOutcome::granted);
        return new Grant(resourceSide && (identitySide || grantServesBoth), "EVAL-25");
    }

    private Grant sameAccount() {
        if (outcomes.resources().isEmpty()) {
            return throughPolicy(new ResourceOutcome(SetOutcome.ABSENT, Set.of(), false));
        }
        Grant last = Grant.closed("EVAL-10");
        for (ResourceOutcome policy : outcomes.resources()) { // S3-5: each must let it pass
            last = throughPolicy(policy);
            if (!last.open()) {
                return last;
            }
        }
        return last;
    }

    private Grant throughPolicy(ResourceOutcome policy) {
        if (policy.kinds().contains(MatchKind.DIRECT) && directGrantHolds()) {
            return Grant.open(policy.granted() ? "KMS-6" : "EVAL-12");
        }
        if (request.options().simulator() && !policy.kinds().isEmpty()) {
            return Grant.open("SIM-50");
        }
        if (policy.kinds().contains(MatchKind.VIA_ROLE) && boundaryLets && sessionLets) {
            return Grant.open("EVAL-13");
        }
        if (policy.kinds().contains(MatchKind.VIA_USER) && boundaryLets && sessionLets) {
            return Grant.open("EVAL-14");
        }
        if (trustRequired && policy.kinds().isEmpty()) {
            return Grant.closed("EVAL-19");
        }
        if (identitySide) {
            return Grant.open(request.caller() == PrincipalKind.ROOT ? "EVAL-17" : "EVAL-11");
        }
        return Grant.closed(closedIdentityPath());
    }

    private boolean directGrantHolds() {
        return sessionLets || !request.options().alternative(DisputedPoint.SESSION_POLICY_LIMITS_DIRECT_GRANTS);
    }

    private String closedIdentityPath() {
        if (!identityAllows()) {
            return "EVAL-10";
        }
        if (!boundaryLets) {
            return "EVAL-2";
        }
        return outcomes.session() == SetOutcome.ABSENT ? "EVAL-16" : "EVAL-2";
    }

    private boolean identityAllows() {
        return request.caller() == PrincipalKind.ROOT
                || request.caller() == PrincipalKind.CANONICAL_ACCOUNT
                || outcomes.identity() == SetOutcome.ALLOWED;
    }

    private boolean sessionLets() {
        if (request.assumedRoot()) {
            return true; // REQ-21: the task policy only denies
        }
        if (outcomes.session() == SetOutcome.ABSENT) {
            return request.caller() != PrincipalKind.FEDERATED_USER // EVAL-16
                    || request.options().alternative(DisputedPoint.FEDERATED_USER_WITHOUT_SESSION_POLICY_UNLIMITED)
                    || request.options().simulator();
        }
        return outcomes.session() == SetOutcome.ALLOWED;
    }
}
