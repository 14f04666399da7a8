package io.github.iamevaluator.index;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.Principal;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.ResourceTarget;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where plain checks find their policies, by caller and resource. Safe for use by any number of threads. */
interface PlainPolicies {

    /** The policy set or environment as it bears on a caller; null if no check of this caller is plain. */
    @Nullable
    PlainCaller caller(Principal principal);

    /**
     * The same but for identity policies that are not at hand (INC-1), of which it has at least one; null if there is no
     * such caller, or more of it is not plain.
     */
    default @Nullable PlainCaller callerBesideUnknown(Principal principal) {
        return null;
    }

    /** As it bears on a resource when this caller asks for it; null if no such check is plain. */
    @Nullable
    PlainResource resource(ResourceTarget target, IndexedAction action, PlainCaller caller);

    /** The same for a changed environment, as far as possible from what is there; empty for policies in hand. */
    default Optional<PlainPolicies> changedTo(Environment changed) {
        return Optional.empty();
    }

    /** The actions. */
    ActionIndex actions();

    /** The endpoint policy that every request goes through, if there is one. */
    default @Nullable Guardrail endpoint() {
        return null;
    }

    /** Tells whether a request with this context is one of those that are answered here. */
    boolean concerns(RequestContext context);
}
