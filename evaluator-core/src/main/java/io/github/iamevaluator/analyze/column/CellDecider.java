package io.github.iamevaluator.analyze.column;

import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;

/** Decides a single cell, where a column cannot be decided at once. */
@FunctionalInterface
public interface CellDecider {

    /** The decision; throws what deciding the request throws. */
    Decision decide(Principal principal, String action, ResourceTarget resource, RequestContext context);
}
