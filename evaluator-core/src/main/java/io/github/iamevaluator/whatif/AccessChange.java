package io.github.iamevaluator.whatif;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.util.Optional;

/**
 * A request that is answered otherwise after a change.
 *
 * @param request the request
 * @param before the answer before
 * @param after the answer after
 * @param cause why, as far as one thing says it: the first statement that came into play or went out of it
 * @since 0.1.0
 */
public record AccessChange(AccessRequest request, AccessAnswer before, AccessAnswer after, ChangeCause cause) {

    /** What a change of an answer means. Denied implicitly or explicitly is all the same here. */
    public enum Kind {
        /** Denied before, allowed after. */
        GAINED,
        /** Allowed before, denied after. */
        LOST,
        /** Undecided before or after: what is not at hand decides (INC-2). */
        UNDECIDED
    }

    /** What the change means; empty if both decisions give the same access. */
    public static Optional<Kind> kind(Decision before, Decision after) {
        boolean undecided = before == Decision.UNDECIDED || after == Decision.UNDECIDED;
        boolean was = before == Decision.ALLOWED;
        boolean is = after == Decision.ALLOWED;
        if (undecided) {
            return before == after ? Optional.empty() : Optional.of(Kind.UNDECIDED);
        }
        return was == is ? Optional.empty() : Optional.of(is ? Kind.GAINED : Kind.LOST);
    }

    /** What the change means. */
    public Kind kind() {
        return kind(before.decision(), after.decision())
                .orElseThrow(() -> new IllegalStateException("a change has different access before and after"));
    }
}
