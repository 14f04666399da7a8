package io.github.iamevaluator.reference;

import io.github.iamevaluator.reference.SetFindings.Assumption;
import io.github.iamevaluator.reference.SetFindings.Verdict;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.List;
import java.util.Set;

/**
 * Sections 5 and 8.1: how the policy types combine.
 *
 * @param check the check
 * @param findings what the policy sets say
 * @param simulator whether the AWS simulator is imitated (SIM-50)
 */
record Combination(Check check, Findings findings, boolean simulator) {

    /** INC-2: the decision, or Undecided when the policies that are not at hand could change it. */
    Decision decision() {
        boolean somethingUnknown = findings.all().anyMatch(SetFindings::unknown);
        if (!somethingUnknown || decide(Assumption.ALLOWING) != Decision.ALLOWED) {
            return decide(Assumption.SILENT);
        }
        return decide(Assumption.DENYING) == Decision.ALLOWED ? Decision.ALLOWED : Decision.UNDECIDED;
    }

    /** {@code decideOne} of 8.1. */
    private Decision decide(Assumption unknowns) {
        if (ServiceRules.alwaysAllowed(check)) {
            return Decision.ALLOWED;
        }
        if (explicitlyDenied(unknowns)) {
            return Decision.EXPLICIT_DENY;
        }
        if (guardrailSilent(unknowns)
                || !granted(unknowns, verdict(findings.boundary(), unknowns), verdict(findings.session(), unknowns))) {
            return Decision.IMPLICIT_DENY;
        }
        return ServiceRules.lowered(check, findings);
    }

    private static Verdict verdict(SetFindings set, Assumption unknowns) {
        return set.verdict(unknowns);
    }

    /** ALG-1. */
    private boolean explicitlyDenied(Assumption unknowns) {
        return findings.besideResource().anyMatch(set -> set.denied(unknowns)) || resourceDenies(unknowns);
    }

    private boolean resourceDenies(Assumption unknowns) {
        return !ServiceRules.bucketPolicyDenyIgnored(check)
                && findings.resource().stream().anyMatch(set -> set.denied(unknowns));
    }

    /** SCP-2, VPCE-2. */
    private boolean guardrailSilent(Assumption unknowns) {
        return findings.serviceControl().stream()
                        .anyMatch(level -> level.verdict(unknowns) == Verdict.IMPLICITLY_DENIED)
                || findings.endpoint().verdict(unknowns) == Verdict.IMPLICITLY_DENIED;
    }

    /** {@code granted} of 8.1; looks at no Deny but through the two verdicts given. */
    boolean granted(Assumption unknowns, Verdict boundary, Verdict session) {
        List<Set<MatchKind>> resource = findings.resource().stream()
                .map(set -> set.allowKinds(unknowns))
                .toList();
        boolean idOk = rootLike() || !findings.identity().allowKinds(unknowns).isEmpty();
        boolean pbOk = boundary == Verdict.ABSENT || boundary == Verdict.ALLOWED;
        boolean spOk = session == Verdict.ALLOWED
                || (session == Verdict.ABSENT && check.principal().kind() != PrincipalKind.FEDERATED_USER) // EVAL-16
                || check.assumedRoot(); // REQ-21
        boolean side = idOk && pbOk && spOk;
        if (resourceSideOnly()) { // EVAL-30 to EVAL-32, STS-7
            return !resource.isEmpty() && resource.stream().allMatch(kinds -> kinds.contains(MatchKind.DIRECT));
        }
        if (!check.sameAccount() && !withoutCaller()) { // EVAL-25
            return side && !resource.isEmpty() && resource.stream().noneMatch(Set::isEmpty);
        }
        List<Set<MatchKind>> each = resource.isEmpty() ? List.of(Set.of()) : resource; // EVAL-20
        return each.stream().allMatch(kinds -> path(kinds, side, pbOk && spOk));
    }

    /** EVAL-10: whether a grant path is open in the same account. */
    private boolean path(Set<MatchKind> kinds, boolean side, boolean limitsOk) {
        if (simulator) { // SIM-50, SIM-43
            return !kinds.isEmpty() || (side && (ServiceRules.assumes(check) || !ServiceRules.needsTrust(check)));
        }
        boolean trusted = !ServiceRules.needsTrust(check) || kinds.contains(MatchKind.VIA_ACCOUNT); // EVAL-19
        boolean viaRoleOrUser = kinds.contains(MatchKind.VIA_ROLE) || kinds.contains(MatchKind.VIA_USER);
        return kinds.contains(MatchKind.DIRECT) // EVAL-12
                || (viaRoleOrUser && limitsOk) // EVAL-13, EVAL-14
                || (side && trusted); // EVAL-11, EVAL-15
    }

    private boolean rootLike() {
        return check.principal().kind() == PrincipalKind.ROOT
                || check.principal().kind() == PrincipalKind.CANONICAL_ACCOUNT;
    }

    private boolean withoutCaller() {
        return simulator && check.principal().kind() == PrincipalKind.ANONYMOUS;
    }

    private boolean resourceSideOnly() {
        return switch (check.principal().kind()) {
            case SERVICE, ORIGIN_ACCESS_IDENTITY, FEDERATED_CALLER -> true;
            case ANONYMOUS -> !simulator;
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, CANONICAL_ACCOUNT -> false;
        };
    }
}
