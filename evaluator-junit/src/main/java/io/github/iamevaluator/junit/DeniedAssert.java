package io.github.iamevaluator.junit;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.Decision;
import java.util.Collection;
import java.util.List;

/**
 * The claim that something is denied: say more of it.
 *
 * @since 0.1.0
 */
public final class DeniedAssert {

    private final Claim claim;

    DeniedAssert(Claim claim) {
        this.claim = claim;
    }

    /** In a request with this key in its context. */
    public DeniedAssert with(String key, String value) {
        claim.with(key, Claim.value(key, value));
        return this;
    }

    /** In a request with this key and a list of values in its context. */
    public DeniedAssert with(String key, Collection<String> values) {
        claim.with(key, ContextValue.ofAll(List.copyOf(values)));
        return this;
    }

    /**
     * Claims that this statement is among those that deny it.
     *
     * @param statement its Sid; its position, from 1, if it has none
     */
    public DeniedAssert becauseOf(PolicyType type, String statement) {
        claim.because(Reasons.of(type, statement));
        return this;
    }

    /** Claims that a policy of this type denies it, or keeps it from being allowed by saying nothing. */
    public DeniedAssert becauseOf(PolicyType type) {
        claim.because(Reasons.of(type));
        return this;
    }

    /** Claims that a Deny statement denies it. */
    public DeniedAssert explicitly() {
        claim.because(Reasons.of(Decision.EXPLICIT_DENY));
        return this;
    }

    /** Claims that no statement denies it, and none allows it. */
    public DeniedAssert implicitly() {
        claim.because(Reasons.of(Decision.IMPLICIT_DENY));
        return this;
    }
}
