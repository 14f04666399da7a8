package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;

/** Tells which requests for one action are decided by a rule of its service, so that no check of them is plain. */
public interface ActionRule {

    /** The rule of an action that the general rules decide. */
    ActionRule GENERAL = (sameAccount, resource) -> false;

    /**
     * Tells whether a rule of the service may decide the request.
     *
     * @param sameAccount whether caller and resource belong to the same account (REQ-6)
     * @param resource the resource: an ARN, or {@code *}
     */
    boolean mayDecide(boolean sameAccount, ArnSegments resource);
}
