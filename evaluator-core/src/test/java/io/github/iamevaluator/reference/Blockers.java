package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.reference.SetFindings.Applied;
import io.github.iamevaluator.reference.SetFindings.Assumption;
import io.github.iamevaluator.reference.SetFindings.Verdict;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * SIM-3: what lowered a result that the grants alone would have made Allowed.
 *
 * @param check the check
 * @param findings what the policy sets say
 * @param combination of them
 * @param decision what came out
 */
record Blockers(Check check, Findings findings, Combination combination, Decision decision) {

    Set<BlockedBy> blockedBy() {
        Set<BlockedBy> blockers = EnumSet.noneOf(BlockedBy.class);
        boolean denied = decision == Decision.IMPLICIT_DENY || decision == Decision.EXPLICIT_DENY;
        if (!denied) {
            return blockers;
        }
        Verdict boundary = withoutDenies(findings.boundary());
        Verdict session = withoutDenies(findings.session());
        if (!combination.granted(Assumption.SILENT, boundary, session)) {
            if (combination.granted(Assumption.SILENT, Verdict.ALLOWED, session)) {
                blockers.add(BlockedBy.PERMISSIONS_BOUNDARY);
            }
            if (combination.granted(Assumption.SILENT, boundary, Verdict.ALLOWED)
                    && findings.session().present()) {
                blockers.add(BlockedBy.SESSION);
            }
            if (blockers.isEmpty()) {
                return blockers;
            }
        }
        add(blockers, BlockedBy.SCP, findings.serviceControl().stream().anyMatch(this::lowers));
        add(blockers, BlockedBy.RCP, findings.resourceControl().stream().anyMatch(this::denies));
        add(blockers, BlockedBy.VPC_ENDPOINT, lowers(findings.endpoint()));
        boolean resource = findings.resource().stream().anyMatch(this::denies);
        add(blockers, BlockedBy.RESOURCE, resource && !ServiceRules.bucketPolicyDenyIgnored(check));
        add(blockers, BlockedBy.IDENTITY, denies(findings.identity()));
        add(blockers, BlockedBy.PERMISSIONS_BOUNDARY, denies(findings.boundary()));
        add(blockers, BlockedBy.SESSION, denies(findings.session()));
        boolean only = blockers.isEmpty() && decision == Decision.EXPLICIT_DENY;
        add(blockers, BlockedBy.S3_BLOCK_PUBLIC_ACCESS, only && ServiceRules.blockedAsPublic(check, findings));
        return blockers;
    }

    private static void add(Set<BlockedBy> blockers, BlockedBy blocker, boolean lowers) {
        if (lowers) {
            blockers.add(blocker);
        }
    }

    /** What a set says with all its Deny statements left out. */
    private static Verdict withoutDenies(SetFindings set) {
        List<Applied> allows = set.applied().stream()
                .filter(applied -> applied.effect() == Effect.ALLOW)
                .toList();
        return new SetFindings(set.present(), set.unknown(), allows).verdict(Assumption.SILENT);
    }

    private boolean denies(SetFindings set) {
        return set.denied(Assumption.SILENT);
    }

    private boolean lowers(SetFindings set) {
        Verdict verdict = set.verdict(Assumption.SILENT);
        return verdict == Verdict.EXPLICITLY_DENIED || verdict == Verdict.IMPLICITLY_DENIED;
    }
}
