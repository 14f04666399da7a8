package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.AccessRequest;
import java.util.List;
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
 * @param unasked what the request carries for which AWS may want a permission that was not asked for, in words
 * @since 0.1.0
 */
public record RecordedRequest(
        RecordedEvent event,
        AccessRequest request,
        RecordedOutcome outcome,
        CallerBasis callerBasis,
        ActionBasis actionBasis,
        ResourceBasis resourceBasis,
        boolean catalogued,
        List<String> unasked)
        implements Reading {

    /** Copies the list. */
    public RecordedRequest {
        unasked = List.copyOf(unasked);
    }

    /** One that carries nothing of which it is not known what it needs. */
    public RecordedRequest(
            RecordedEvent event,
            AccessRequest request,
            RecordedOutcome outcome,
            CallerBasis callerBasis,
            ActionBasis actionBasis,
            ResourceBasis resourceBasis,
            boolean catalogued) {
        this(event, request, outcome, callerBasis, actionBasis, resourceBasis, catalogued, List.of());
    }

    @Override
    public <T> T fold(Function<RecordedRequest, T> ifRequest, Function<RejectedRecord, T> ifRejected) {
        return ifRequest.apply(this);
    }
}
