package io.github.iamevaluator.scenario;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What came out for one entry of a scenario file.
 *
 * @param id of the scenario
 * @param line of an entry that could not be read; empty for scenarios
 * @param outcome the answer, or why there is none
 * @param differences where the scenario has an expectation: how the answer differs from it; none if it holds
 * @since 0.1.0
 */
public record ScenarioResult(
        Optional<String> id, OptionalInt line, Outcome outcome, Optional<List<Difference>> differences) {

    /** The error code of what cannot be read as a scenario. */
    public static final String UNREADABLE = "input.unreadable";

    /** Copies the list. */
    public ScenarioResult {
        differences = differences.map(List::copyOf);
    }

    /** Whether the expectation holds; empty without one. */
    public Optional<Boolean> pass() {
        return differences.map(List::isEmpty);
    }

    /** An answer, or an error instead. */
    public sealed interface Outcome {

        /** Applies the function of the case at hand. */
        <T> T fold(Function<Decided, T> ifDecided, Function<Failed, T> ifFailed);
    }

    /**
     * An answer.
     *
     * @param result the answer
     */
    public record Decided(EvaluationResult result) implements Outcome {
        @Override
        public <T> T fold(Function<Decided, T> ifDecided, Function<Failed, T> ifFailed) {
            return ifDecided.apply(this);
        }
    }

    /**
     * No answer.
     *
     * @param error the code of the input error (REQ-30), or {@value #UNREADABLE}
     * @param problems why, at least one
     */
    public record Failed(String error, List<Problem> problems) implements Outcome {
        /** Copies the list. */
        public Failed {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T fold(Function<Decided, T> ifDecided, Function<Failed, T> ifFailed) {
            return ifFailed.apply(this);
        }
    }

    /**
     * One way in which an answer differs from the expected one.
     *
     * @param field of {@code expect}
     * @param expected as text
     * @param actual as text
     */
    public record Difference(String field, String expected, String actual) {
        /** All of it in one line. */
        @Override
        public String toString() {
            return field + ": expected " + expected + ", actual " + actual;
        }
    }
}
