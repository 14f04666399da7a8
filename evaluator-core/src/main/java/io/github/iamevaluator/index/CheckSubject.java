package io.github.iamevaluator.index;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.request.RequestContext;

/**
 * A complete check as one policy set sees it.
 *
 * @param check the check
 * @param caller its principal
 * @param resource its resource, under the ARN that this policy set knows it by (S3-6)
 * @param callerHasBoundary PRIN-22
 */
record CheckSubject(Check check, Caller caller, RequestedResource resource, boolean callerHasBoundary)
        implements Subject {

    @Override
    public RequestContext context() {
        return check.context();
    }

    CheckSubject seenAs(RequestedResource other) {
        return new CheckSubject(check, caller, other, callerHasBoundary);
    }
}
