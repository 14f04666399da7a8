package io.github.iamevaluator.scenario;

import io.github.iamevaluator.policy.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file of scenarios holds next: a scenario, or a place that cannot be read as one.
 *
 * @since 0.1.0
 */
public sealed interface ScenarioEntry {

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Read, T> ifRead, Function<Unreadable, T> ifUnreadable);

    /**
     * A scenario.
     *
     * @param scenario the scenario
     */
    record Read(Scenario scenario) implements ScenarioEntry {
        @Override
        public <T> T fold(Function<Read, T> ifRead, Function<Unreadable, T> ifUnreadable) {
            return ifRead.apply(this);
        }
    }

    /**
     * A place that cannot be read; the scenarios behind it still follow, unless nothing tells where they begin.
     *
     * @param id the id, if that much could be read
     * @param line the line, from 1
     * @param problems at least one
     */
    record Unreadable(Optional<String> id, int line, List<Problem> problems) implements ScenarioEntry {
        /** Copies the list. */
        public Unreadable {
            problems = List.copyOf(problems);
        }

        @Override
        public <T> T fold(Function<Read, T> ifRead, Function<Unreadable, T> ifUnreadable) {
            return ifUnreadable.apply(this);
        }
    }
}
