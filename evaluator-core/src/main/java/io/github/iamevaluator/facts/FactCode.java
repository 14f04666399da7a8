package io.github.iamevaluator.facts;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.PrincipalKind;
import java.util.Optional;

/**
 * The facts of a plain check as one number, so that finding them allocates nothing and deciding on them can be remembered.
 *
 * <p>Plain is a check of one action without rules of its own, by a caller of an account or a service, on one ARN or on
 * {@code *} for an action without resource type, with every policy at hand and no Deny applying. {@link PlainFacts} makes
 * the {@link Facts} that a code stands for.
 *
 * <p>From the low bits up: kind of caller (4), same account (1), whether the resource policy must trust the account (1), what identity policies, boundary, session
 * policies, SCPs and endpoint policy say (2 each), whether there is a resource policy (1), and its match kinds (4).
 */
public final class FactCode {

    /** No code is as large. */
    public static final int END = 1 << 21;

    private static final int SAME_ACCOUNT = 1 << 4;
    private static final int TRUST_REQUIRED = 1 << 5;
    private static final int IDENTITY = 6;
    private static final int BOUNDARY = 8;
    private static final int SESSION = 10;
    private static final int SERVICE_CONTROL = 12;
    private static final int ENDPOINT = 14;
    private static final int RESOURCE = 16;
    private static final int KINDS = 17;

    private static final int SILENT = 1;
    private static final int ALLOWS = 2;

    private FactCode() {}

    /**
     * The code of a check about whose policies nothing is said yet.
     *
     * @param trustRequired whether identity policies count only as far as the resource policy trusts the account (EVAL-19)
     */
    public static int of(PrincipalKind caller, boolean sameAccount, boolean trustRequired) {
        return with(number(caller), sameAccount, trustRequired);
    }

    /** The same from the code of a caller's kind, which {@link #of} gives for neither. */
    public static int with(int callerKind, boolean sameAccount, boolean trustRequired) {
        return callerKind | (sameAccount ? SAME_ACCOUNT : 0) | (trustRequired ? TRUST_REQUIRED : 0);
    }

    /** The code with a policy set that is there and allows, or not; for SCPs: every level allows. */
    public static int with(int code, PolicyType type, boolean allows) {
        return code | ((allows ? ALLOWS : SILENT) << place(type));
    }

    /**
     * The code with a resource policy.
     *
     * @param kinds of its applying Allows, as bits of {@link io.github.iamevaluator.match.MatchKind#bit}
     */
    public static int withResourcePolicy(int code, int kinds) {
        return code | (1 << RESOURCE) | (kinds << KINDS);
    }

    /** What kind of caller a code speaks of; empty if codes speak of no such. */
    static Optional<PrincipalKind> caller(int code) {
        return switch (code & 15) {
            case 1 -> Optional.of(PrincipalKind.USER);
            case 2 -> Optional.of(PrincipalKind.ROLE);
            case 3 -> Optional.of(PrincipalKind.ROLE_SESSION);
            case 4 -> Optional.of(PrincipalKind.FEDERATED_USER);
            case 5 -> Optional.of(PrincipalKind.SERVICE);
            case 6 -> Optional.of(PrincipalKind.ROOT);
            default -> Optional.empty();
        };
    }

    private static int number(PrincipalKind caller) {
        return switch (caller) {
            case USER -> 1;
            case ROLE -> 2;
            case ROLE_SESSION -> 3;
            case FEDERATED_USER -> 4;
            case SERVICE -> 5;
            case ROOT -> 6;
            case FEDERATED_CALLER, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT ->
                throw new IllegalArgumentException("a check of " + caller + " is not plain");
        };
    }

    /** Tells whether checks of such a caller can be plain. */
    public static boolean speaksOf(PrincipalKind caller) {
        return switch (caller) {
            case ROOT, USER, ROLE, ROLE_SESSION, FEDERATED_USER, SERVICE -> true;
            case FEDERATED_CALLER, ANONYMOUS, ORIGIN_ACCESS_IDENTITY, CANONICAL_ACCOUNT -> false;
        };
    }

    /** Tells whether such a caller, whose checks can be plain, has identity policies, a boundary and session policies. */
    public static boolean hasIdentity(PrincipalKind caller) {
        return speaksOf(caller) && caller != PrincipalKind.SERVICE && caller != PrincipalKind.ROOT;
    }

    private static int place(PolicyType type) {
        return switch (type) {
            case IDENTITY -> IDENTITY;
            case PERMISSIONS_BOUNDARY -> BOUNDARY;
            case SESSION -> SESSION;
            case SERVICE_CONTROL -> SERVICE_CONTROL;
            case VPC_ENDPOINT -> ENDPOINT;
            case RESOURCE, RESOURCE_CONTROL -> throw new IllegalArgumentException("no two bits for " + type);
        };
    }

    static boolean sameAccount(int code) {
        return (code & SAME_ACCOUNT) != 0;
    }

    static boolean trustRequired(int code) {
        return (code & TRUST_REQUIRED) != 0;
    }

    static boolean present(int code, PolicyType type) {
        return ((code >> place(type)) & 3) != 0;
    }

    static boolean allows(int code, PolicyType type) {
        return ((code >> place(type)) & 3) == ALLOWS;
    }

    static boolean hasResourcePolicy(int code) {
        return (code & (1 << RESOURCE)) != 0;
    }

    static int kinds(int code) {
        return (code >> KINDS) & 15;
    }
}
