package io.github.iamevaluator.facts;

import io.github.iamevaluator.match.MatchKind;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.PrincipalKind;

/** What is true or false of each caller when many are asked about at once: with what they share, a {@link FactCode}. */
public enum FactVariable {
    /** Some level of SCPs does not allow. */
    SERVICE_CONTROL_SILENT(0, silent(PolicyType.SERVICE_CONTROL), allows(PolicyType.SERVICE_CONTROL)),
    /** The endpoint policy does not allow. */
    ENDPOINT_SILENT(1, silent(PolicyType.VPC_ENDPOINT), allows(PolicyType.VPC_ENDPOINT)),
    /** Caller and resource belong to the same account. */
    SAME_ACCOUNT(2, FactCode.of(PrincipalKind.USER, true, false) & ~FactCode.of(PrincipalKind.USER, false, false), 0),
    /** The resource policy allows the caller itself, or everyone. */
    DIRECT(3, kind(MatchKind.DIRECT), 0),
    /** The resource policy allows the user behind the caller's session. */
    VIA_USER(4, kind(MatchKind.VIA_USER), 0),
    /** The resource policy allows the role behind the caller's session. */
    VIA_ROLE(5, kind(MatchKind.VIA_ROLE), 0),
    /** The resource policy allows the caller's account. */
    VIA_ACCOUNT(6, kind(MatchKind.VIA_ACCOUNT), 0),
    /** An identity policy allows. */
    IDENTITY_ALLOWS(7, allows(PolicyType.IDENTITY), silent(PolicyType.IDENTITY)),
    /** The permissions boundary does not allow. */
    BOUNDARY_SILENT(8, silent(PolicyType.PERMISSIONS_BOUNDARY), allows(PolicyType.PERMISSIONS_BOUNDARY)),
    /** The session policies do not allow. */
    SESSION_SILENT(9, silent(PolicyType.SESSION), allows(PolicyType.SESSION));

    private final int number;
    private final int whenTrue;
    private final int whenFalse;

    FactVariable(int number, int whenTrue, int whenFalse) {
        this.number = number;
        this.whenTrue = whenTrue;
        this.whenFalse = whenFalse;
    }

    /** The bits of a {@link FactCode} that say so, or the contrary. */
    public int bits(boolean value) {
        return value ? whenTrue : whenFalse;
    }

    /** Tells it from the others; from 0 on, in the order of {@link #values}. */
    public int number() {
        return number;
    }

    /** The variable as a set of variables. */
    public int bit() {
        return 1 << number;
    }

    /** That the resource policy allows a caller of a kind. */
    public static FactVariable of(MatchKind kind) {
        return switch (kind) {
            case VIA_ACCOUNT -> VIA_ACCOUNT;
            case VIA_ROLE -> VIA_ROLE;
            case VIA_USER -> VIA_USER;
            case DIRECT -> DIRECT;
            case NONE -> throw new IllegalArgumentException("a statement that matches nobody allows nobody");
        };
    }

    private static int silent(PolicyType type) {
        return FactCode.with(0, type, false);
    }

    private static int allows(PolicyType type) {
        return FactCode.with(0, type, true);
    }

    private static int kind(MatchKind kind) {
        return FactCode.withResourcePolicy(0, kind.bit());
    }
}
