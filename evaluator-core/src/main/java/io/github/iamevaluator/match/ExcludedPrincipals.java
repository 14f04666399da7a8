package io.github.iamevaluator.match;

import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.PrincipalKind;
import io.github.iamevaluator.request.RequestContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of a NotPrincipal element: everyone whom none of them matches is meant (PRIN-20).
 *
 * @param entries what is listed
 * @param deny whether the statement denies; then companions matter (PRIN-21)
 * @param strict whether an exemption from a Deny needs every companion listed (PRIN-21, A-3)
 * @param boundaryDefeats whether callers with a permissions boundary are never exempt (PRIN-22)
 */
record ExcludedPrincipals(List<ListedPrincipal> entries, boolean deny, boolean strict, boolean boundaryDefeats) {

    private static final ListedPrincipal EVERYONE = new ListedPrincipal.Everyone();

    /** How the element fits a caller: directly or not at all. */
    PrincipalMatch match(Principal caller, RequestContext context, boolean callerHasBoundary) {
        if (boundaryDefeats && callerHasBoundary) {
            return PrincipalMatch.of(MatchKind.DIRECT);
        }
        Set<MatchKind> listed = EnumSet.noneOf(MatchKind.class);
        for (ListedPrincipal entry : entries) {
            listed.add(entry.match(caller, context));
        }
        listed.remove(MatchKind.NONE);
        if (listed.isEmpty()) {
            return PrincipalMatch.of(MatchKind.DIRECT);
        }
        boolean incomplete = deny && !entries.contains(EVERYONE) && !listed.containsAll(companions(caller.kind()));
        return incomplete
                ? new PrincipalMatch(strict ? MatchKind.DIRECT : MatchKind.NONE, true)
                : PrincipalMatch.of(MatchKind.NONE);
    }

    /** What AWS wants listed together; the session of a caller given as a role is unknown (REQ-12). */
    private static Set<MatchKind> companions(PrincipalKind kind) {
        return switch (kind) {
            case USER, FEDERATED_USER -> EnumSet.of(MatchKind.DIRECT, MatchKind.VIA_ACCOUNT);
            case ROLE -> EnumSet.of(MatchKind.VIA_ROLE, MatchKind.VIA_ACCOUNT);
            case ROLE_SESSION -> EnumSet.of(MatchKind.DIRECT, MatchKind.VIA_ROLE, MatchKind.VIA_ACCOUNT);
            case ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT ->
                EnumSet.noneOf(MatchKind.class);
        };
    }
}
