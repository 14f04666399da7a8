package io.github.iamevaluator.junit;

import java.util.function.Function;

/**
 * A claim about actions: say on what.
 *
 * @param <A> what may be said of it then
 * @since 0.1.0
 */
public final class ActionAssert<A> {

    private final Claim claim;
    private final Function<Claim, A> next;

    ActionAssert(Claim claim, Function<Claim, A> next) {
        this.claim = claim;
        this.next = next;
    }

    /**
     * The resources, each on its own: every action on every one of them.
     *
     * @param resource an ARN, or {@code *} for actions without resource; for {@code cannot} also a pattern, which claims
     *     that the caller can on none of them
     */
    public A on(String resource, String... more) {
        claim.on(PrincipalAssert.list("resource", resource, more));
        return next.apply(claim);
    }
}
