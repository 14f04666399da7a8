package io.github.iamevaluator.match;

/**
 * How a Principal or NotPrincipal element fits a caller.
 *
 * @param kind how strongly; {@link MatchKind#NONE}: the statement does not apply
 * @param companionsMissing whether a Deny NotPrincipal lists the caller but not all that AWS wants listed with it, so
 *     that the warning {@code NOT_PRINCIPAL_INCOMPLETE} is due if the rest of the statement matches (PRIN-21)
 */
public record PrincipalMatch(MatchKind kind, boolean companionsMissing) {

    private static final PrincipalMatch NONE = new PrincipalMatch(MatchKind.NONE, false);
    private static final PrincipalMatch VIA_ACCOUNT = new PrincipalMatch(MatchKind.VIA_ACCOUNT, false);
    private static final PrincipalMatch VIA_ROLE = new PrincipalMatch(MatchKind.VIA_ROLE, false);
    private static final PrincipalMatch VIA_USER = new PrincipalMatch(MatchKind.VIA_USER, false);
    private static final PrincipalMatch DIRECT = new PrincipalMatch(MatchKind.DIRECT, false);

    private static final PrincipalMatch INCOMPLETE = new PrincipalMatch(MatchKind.NONE, true);
    private static final PrincipalMatch INCOMPLETE_DIRECT = new PrincipalMatch(MatchKind.DIRECT, true);

    /** A listed caller without all that AWS wants listed with it: exempt, or in the strict reading not. */
    static PrincipalMatch incomplete(boolean strict) {
        return strict ? INCOMPLETE_DIRECT : INCOMPLETE;
    }

    /** A match of a kind, without a warning; allocates nothing. */
    static PrincipalMatch of(MatchKind kind) {
        return switch (kind) {
            case NONE -> NONE;
            case VIA_ACCOUNT -> VIA_ACCOUNT;
            case VIA_ROLE -> VIA_ROLE;
            case VIA_USER -> VIA_USER;
            case DIRECT -> DIRECT;
        };
    }
}
