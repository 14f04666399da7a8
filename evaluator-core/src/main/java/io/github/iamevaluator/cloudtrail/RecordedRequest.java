package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.AccessRequest;
import java.util.function.Function;

/**
 * A recorded call as the question it once was.
 *
 * @param event which call
 * @param request the question; its resources are literal: a {@code *} in a key is a character
 * @param outcome what AWS answered
 * @param callerBasis how much the record says of the caller
 * @param actionBasis what told the action
 * @param resourceBasis what told the resource
 * @param catalogued whether the catalog knows the action; else it is evaluated with a warning (REQ-3)
 * @since 0.1.0
 */
public record RecordedRequest(
        RecordedEvent event,
        AccessRequest request,
        RecordedOutcome outcome,
        CallerBasis callerBasis,
        ActionBasis actionBasis,
        ResourceBasis resourceBasis,
        boolean catalogued)
        implements Reading {

    @Override
    public <T> T fold(Function<RecordedRequest, T> ifRequest, Function<RejectedRecord, T> ifRejected) {
        return ifRequest.apply(this);
    }
}
