package io.github.iamevaluator;

import io.github.iamevaluator.context.Check;
import io.github.iamevaluator.environment.UnknownPart;
import io.github.iamevaluator.index.CompiledPolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Set;

/** Where the policies of a request come from: in hand, or an environment. */
interface PolicySource {

    /** The request with what the source knows of its caller and resources filled in. */
    Resolved resolve(AccessRequest request);

    /** A request, completed. */
    interface Resolved {

        /** The completed request. */
        AccessRequest request();

        /** What bears on one of its checks. */
        CheckPolicies policies(Check check);

        /** What was noticed on the way. */
        List<Warning> warnings();
    }

    /**
     * What bears on a check.
     *
     * @param policies its policies
     * @param unknown what else of the resource could not be read and may change the answer
     * @param warnings what the reader of the decision should know of them
     */
    record CheckPolicies(CompiledPolicySet policies, Set<UnknownPart> unknown, List<Warning> warnings) {}
}
