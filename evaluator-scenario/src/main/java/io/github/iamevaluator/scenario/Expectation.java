package io.github.iamevaluator.scenario;

import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The answer that a scenario expects: a decision or an input error. What is empty is not compared.
 *
 * @since 0.1.0
 */
public sealed interface Expectation {

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Decided, T> ifDecided, Function<Failed, T> ifFailed);

    /**
     * A decision.
     *
     * @param decision the decision
     * @param blockedBy the whole set (SIM-3)
     * @param matchedStatements all of them, in any order (SIM-5)
     * @param missingContextKeys the whole set (SIM-6)
     * @param warnings codes that must be among those reported (SIM-7)
     */
    record Decided(
            Decision decision,
            Optional<Set<BlockedBy>> blockedBy,
            Optional<List<ExpectedStatement>> matchedStatements,
            Optional<Set<String>> missingContextKeys,
            Set<Warning.Code> warnings)
            implements Expectation {
        /** Copies the collections. */
        public Decided {
            blockedBy = blockedBy.map(Set::copyOf);
            matchedStatements = matchedStatements.map(List::copyOf);
            missingContextKeys = missingContextKeys.map(Set::copyOf);
            warnings = Set.copyOf(warnings);
        }

        @Override
        public <T> T fold(Function<Decided, T> ifDecided, Function<Failed, T> ifFailed) {
            return ifDecided.apply(this);
        }
    }

    /**
     * An input error.
     *
     * @param error its code (REQ-30)
     */
    record Failed(String error) implements Expectation {
        @Override
        public <T> T fold(Function<Decided, T> ifDecided, Function<Failed, T> ifFailed) {
            return ifFailed.apply(this);
        }
    }
}
