package io.github.iamevaluator.index;

import io.github.iamevaluator.request.Principal;
import org.jspecify.annotations.Nullable;

/**
 * The callers that one thread asked about last, found by the very object that named them, without asking the cache that
 * all threads share.
 */
final class RecentCallers {

    /** From so many questions on it is worth keeping callers. */
    private static final int MANY = 64;

    private static final int SETS = 1024;
    private static final int CALLERS_OF_SET = 4;
    private static final int WIDTH = 2 * CALLERS_OF_SET;

    private final PlainPolicies policies;
    private int asked;
    private int turn;
    private @Nullable Object[] places = {};

    RecentCallers(PlainPolicies policies) {
        this.policies = policies;
    }

    /** The caller that a principal is; null if no check of it is plain. */
    @Nullable
    PlainCaller find(Principal principal) {
        if (asked < MANY) {
            asked++;
            return policies.caller(principal);
        }
        if (places.length == 0) {
            places = new Object[SETS * WIDTH];
        }
        int hash = System.identityHashCode(principal);
        int first = (hash & (SETS - 1)) * WIDTH;
        for (int place = first; place < first + WIDTH; place += 2) {
            if (places[place] == principal) {
                return (PlainCaller) places[place + 1];
            }
        }
        return keep(principal, first + 2 * (turn++ & (CALLERS_OF_SET - 1)));
    }

    private @Nullable PlainCaller keep(Principal principal, int place) {
        PlainCaller caller = policies.caller(principal);
        if (caller != null) {
            places[place] = principal;
            places[place + 1] = caller;
        }
        return caller;
    }
}
