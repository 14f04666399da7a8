package io.github.iamevaluator;

import io.github.iamevaluator.index.PlainCaller;
import io.github.iamevaluator.request.Principal;
import org.jspecify.annotations.Nullable;

/**
 * A caller with the policies that it has, found once for many questions: {@link PreparedPolicies#principal} makes it, and
 * only with the same prepared policies it may be used.
 *
 * @since 0.1.0
 */
public final class PreparedPrincipal {

    private final Principal principal;
    private final @Nullable PlainCaller plain;

    PreparedPrincipal(Principal principal, @Nullable PlainCaller plain) {
        this.principal = principal;
        this.plain = plain;
    }

    /** The caller. */
    public Principal principal() {
        return principal;
    }

    /** What the index has of it; null if its questions have to be evaluated in full. */
    @Nullable
    PlainCaller plain() {
        return plain;
    }
}
