package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;

/** The principals of a resource policy's statement. */
final class LoopPrincipals {

    static final int NONE = 0;
    static final int VIA_ACCOUNT = 1;
    static final int VIA_ROLE = 2;
    static final int DIRECT = 4;

    private final boolean not;
    private final String[] values;

    LoopPrincipals(PrincipalElement element) {
        not = element.fold(principal -> false, notPrincipal -> true, () -> false);
        values = element.entries().stream()
                .filter(entry -> entry.type() == PrincipalEntry.Type.AWS || entry.type() == PrincipalEntry.Type.BARE)
                .map(PrincipalEntry::value)
                .toArray(String[]::new);
    }

    /** How it names the caller: the strongest of the four. */
    int kind(LoopRequest request) {
        int kind = NONE;
        for (String value : values) {
            kind = Math.max(kind, kind(value, request));
        }
        return not ? (kind == NONE ? DIRECT : NONE) : kind;
    }

    private static int kind(String value, LoopRequest request) {
        if (value.equals("*")) {
            return DIRECT;
        }
        if (value.equals(request.accountRoot) || value.equals(request.account)) {
            return VIA_ACCOUNT;
        }
        if (value.equals(request.caller)) {
            return request.user || !request.caller.equals(request.role) ? DIRECT : VIA_ROLE;
        }
        return value.equals(request.role) ? VIA_ROLE : NONE;
    }
}
