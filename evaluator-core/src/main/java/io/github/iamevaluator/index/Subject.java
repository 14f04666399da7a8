package io.github.iamevaluator.index;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.match.RequestedResource;

/**
 * A check as one policy set sees it.
 *
 * @param check the check
 * @param resource its resource, under the ARN that this policy set knows it by (S3-6)
 * @param callerHasBoundary PRIN-22
 */
record Subject(Check check, RequestedResource resource, boolean callerHasBoundary) {

    Subject seenAs(RequestedResource other) {
        return new Subject(check, other, callerHasBoundary);
    }
}
