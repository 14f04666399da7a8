package io.github.iamevaluator.index;

import io.github.iamevaluator.context.QuickContext;
import io.github.iamevaluator.match.Caller;
import io.github.iamevaluator.match.RequestedResource;

/** The one question that a thread is answering. Scratch: nothing of it outlives the call. */
final class QuickSubject implements Subject {

    private final QuickContext context;
    private Caller caller;
    private RequestedResource resource;
    private boolean callerHasBoundary;

    QuickSubject(QuickContext context, Caller caller, RequestedResource resource) {
        this.context = context;
        this.caller = caller;
        this.resource = resource;
    }

    void begin(Caller newCaller, RequestedResource newResource, boolean hasBoundary) {
        caller = newCaller;
        resource = newResource;
        callerHasBoundary = hasBoundary;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public RequestedResource resource() {
        return resource;
    }

    @Override
    public QuickContext context() {
        return context;
    }

    @Override
    public boolean callerHasBoundary() {
        return callerHasBoundary;
    }
}
