package io.github.iamevaluator.index;

import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.request.ContextView;

/** What the statements of a policy set are matched against, but for the action: a check as that set sees it. */
interface Subject {

    /** Who calls. */
    Caller caller();

    /** On what, under the ARN that this policy set knows it by (S3-6). */
    RequestedResource resource();

    /** The full request context. */
    ContextView context();

    /** PRIN-22. */
    boolean callerHasBoundary();
}
