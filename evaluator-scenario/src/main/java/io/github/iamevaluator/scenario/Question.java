package io.github.iamevaluator.scenario;

import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.AccessRequest;
import java.util.List;
import java.util.function.Function;

/**
 * What a scenario asks.
 *
 * @since 0.1.0
 */
public sealed interface Question {

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Asked, T> ifAsked, Function<Refused, T> ifRefused);

    /**
     * A question that can be asked.
     *
     * @param request the request
     * @param policies all policies that bear on it
     */
    record Asked(AccessRequest request, PolicySet policies) implements Question {
        @Override
        public <T> T fold(Function<Asked, T> ifAsked, Function<Refused, T> ifRefused) {
            return ifAsked.apply(this);
        }
    }

    /**
     * A question whose request or policies are refused (REQ-30).
     *
     * @param error the code of the input error
     * @param problems why, at least one
     */
    record Refused(String error, List<Problem> problems) implements Question {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T fold(Function<Asked, T> ifAsked, Function<Refused, T> ifRefused) {
            return ifRefused.apply(this);
        }
    }
}
