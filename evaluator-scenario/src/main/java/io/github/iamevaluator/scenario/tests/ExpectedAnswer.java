package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.scenario.Expectation;
import java.util.function.Function;

/**
 * What a check expects.
 *
 * @since 0.1.0
 */
public sealed interface ExpectedAnswer {

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Can, T> ifCan, Function<Cannot, T> ifCannot, Function<OfScenario, T> ifScenario);

    /**
     * The call is allowed; of one resource, never of a set.
     *
     * @param because why
     */
    record Can(ExpectedReason because) implements ExpectedAnswer {
        @Override
        public <T> T fold(Function<Can, T> ifCan, Function<Cannot, T> ifCannot, Function<OfScenario, T> ifScenario) {
            return ifCan.apply(this);
        }
    }

    /**
     * The call is denied; of a set of resources: of none of them is it allowed (EVAL-43).
     *
     * @param because why
     */
    record Cannot(ExpectedReason because) implements ExpectedAnswer {
        @Override
        public <T> T fold(Function<Can, T> ifCan, Function<Cannot, T> ifCannot, Function<OfScenario, T> ifScenario) {
            return ifCannot.apply(this);
        }
    }

    /**
     * What a scenario expects.
     *
     * @param expectation its {@code expect}
     */
    record OfScenario(Expectation expectation) implements ExpectedAnswer {
        @Override
        public <T> T fold(Function<Can, T> ifCan, Function<Cannot, T> ifCannot, Function<OfScenario, T> ifScenario) {
            return ifScenario.apply(this);
        }
    }
}
