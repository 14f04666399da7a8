package io.github.iamevaluator.scenario.matrix;

import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.request.RequestContext;

/**
 * One cell of an access matrix that says something.
 *
 * @param principal the text at the head of its column, which names a caller
 * @param action the action of its row
 * @param resource the resource of its row
 * @param context the context of its row
 * @param allowed whether the caller can
 * @param at where its row begins
 * @since 0.1.0
 */
public record AccessMatrixEntry(
        String principal, String action, String resource, RequestContext context, boolean allowed, SourceLocation at) {

    /** {@code acme-prod/role/deploy can s3:GetObject on arn:aws:s3:::artifacts/app.jar}. */
    public String sentence() {
        return principal + (allowed ? " can " : " cannot ") + action + " on " + resource;
    }
}
