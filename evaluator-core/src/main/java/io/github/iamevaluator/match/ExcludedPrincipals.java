package io.github.iamevaluator.match;

import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.List;

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
    PrincipalMatch match(Caller caller, ContextView context, boolean callerHasBoundary) {
        if (boundaryDefeats && callerHasBoundary) {
            return PrincipalMatch.of(MatchKind.DIRECT);
        }
        int listed = 0;
        for (int i = 0; i < entries.size(); i++) {
            listed |= entries.get(i).match(caller, context).bit();
        }
        if (listed == 0) {
            return PrincipalMatch.of(MatchKind.DIRECT);
        }
        int wanted = companions(caller.kind());
        boolean incomplete = deny && (listed & wanted) != wanted && !entries.contains(EVERYONE);
        return incomplete ? PrincipalMatch.incomplete(strict) : PrincipalMatch.of(MatchKind.NONE);
    }

    /** What AWS wants listed together; the session of a caller given as a role is unknown (REQ-12). */
    private static int companions(PrincipalKind kind) {
        int account = MatchKind.VIA_ACCOUNT.bit();
        return switch (kind) {
            case USER, FEDERATED_USER -> MatchKind.DIRECT.bit() | account;
            case ROLE -> MatchKind.VIA_ROLE.bit() | account;
            case ROLE_SESSION -> MatchKind.DIRECT.bit() | MatchKind.VIA_ROLE.bit() | account;
            case ROOT, FEDERATED_CALLER, SERVICE, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> 0;
        };
    }
}
