package io.github.iamevaluator.junit;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import java.util.Collection;
import java.util.List;

/**
 * The claim that something is allowed: say more of it.
 *
 * @since 0.1.0
 */
public final class AllowedAssert {

    private final Claim claim;

    AllowedAssert(Claim claim) {
        this.claim = claim;
    }

    /** In a request with this key in its context. */
    public AllowedAssert with(String key, String value) {
        claim.with(key, Claim.value(key, value));
        return this;
    }

    /** In a request with this key and a list of values in its context. */
    public AllowedAssert with(String key, Collection<String> values) {
        claim.with(key, ContextValue.ofAll(List.copyOf(values)));
        return this;
    }

    /**
     * Claims that this statement is among those that allow it.
     *
     * @param statement its Sid; its position, from 1, if it has none
     */
    public AllowedAssert becauseOf(PolicyType type, String statement) {
        claim.because(Reasons.of(type, statement));
        return this;
    }

    /** Claims that a policy of this type is among those that allow it. */
    public AllowedAssert becauseOf(PolicyType type) {
        claim.because(Reasons.of(type));
        return this;
    }
}
