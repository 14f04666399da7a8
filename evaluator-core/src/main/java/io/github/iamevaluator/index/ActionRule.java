package io.github.iamevaluator.index;

import io.github.iamevaluator.arn.ArnSegments;
import io.github.iamevaluator.request.PrincipalKind;

/** Tells which requests for one action are decided by a rule of its service, so that no check of them is plain. */
public interface ActionRule {

    /** The rule of an action that the general rules decide. */
    ActionRule GENERAL = (sameAccount, resource) -> false;

    /** The rule of an action that a rule of the service decides for root users alone: those of whom this rule says so. */
    static ActionRule ofRootUsers(ActionRule rule) {
        return new ActionRule() {
            @Override
            public boolean mayDecide(boolean sameAccount, ArnSegments resource) {
                return false;
            }

            @Override
            public boolean mayDecideForRoot(boolean sameAccount, ArnSegments resource) {
                return rule.mayDecide(sameAccount, resource);
            }
        };
    }

    /**
     * Tells whether a rule of the service may decide the request of a caller that is no root user.
     *
     * @param sameAccount whether caller and resource belong to the same account (REQ-6)
     * @param resource the resource: an ARN, or {@code *}
     */
    boolean mayDecide(boolean sameAccount, ArnSegments resource);

    /** The same when a root user asks. */
    default boolean mayDecideForRoot(boolean sameAccount, ArnSegments resource) {
        return mayDecide(sameAccount, resource);
    }

    /** The same when such a caller asks. */
    default boolean mayDecide(PrincipalKind caller, boolean sameAccount, ArnSegments resource) {
        return caller == PrincipalKind.ROOT
                ? mayDecideForRoot(sameAccount, resource)
                : mayDecide(sameAccount, resource);
    }

    /**
     * Tells whether all that it decides of callers with an account are refusals: what no Deny denies explicitly is denied
     * implicitly, whatever else the policies say.
     */
    default boolean onlyRefuses() {
        return false;
    }
}
