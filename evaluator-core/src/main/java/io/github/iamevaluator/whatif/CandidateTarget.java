package io.github.iamevaluator.whatif;

import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceSettings;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.Optional;

/**
 * A resource to ask about.
 *
 * @param arn an ARN, or {@code *}
 * @param owner the account that owns it, where neither its ARN nor the environment says so
 */
record CandidateTarget(String arn, Optional<String> owner) {

    /** For actions that work on no resource. */
    static final CandidateTarget ANY = new CandidateTarget("*", Optional.empty());

    /** A resource whose owner is known otherwise. */
    static CandidateTarget of(String arn) {
        return new CandidateTarget(arn, Optional.empty());
    }

    /** Tells whether an ARN has a {@code *} or {@code ?} that is a character of its own, and not a question about a set. */
    static boolean isLiteral(String arn) {
        return !arn.equals(ANY.arn()) && (arn.indexOf('*') >= 0 || arn.indexOf('?') >= 0);
    }

    /** As part of a request. */
    ResourceTarget target() {
        return new ResourceTarget(arn, owner, RequestContext.EMPTY, ResourceSettings.DEFAULT);
    }
}
