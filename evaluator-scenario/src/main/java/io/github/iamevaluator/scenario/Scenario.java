package io.github.iamevaluator.scenario;

import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One authorization question with everything needed to answer it, and perhaps the answer expected.
 *
 * @param id its name in results; empty when it has none
 * @param rules ids of the rules in {@code docs/semantics.md} that it shows
 * @param description for people
 * @param question what is asked, or why it cannot be asked
 * @param settings how to evaluate
 * @param expectation the answer expected
 * @param at where its request stands
 * @since 0.1.0
 */
public record Scenario(
        Optional<String> id,
        List<String> rules,
        String description,
        Question question,
        ScenarioSettings settings,
        Optional<Expectation> expectation,
        SourceLocation at) {

    /** Copies the list. */
    public Scenario {
        rules = List.copyOf(rules);
    }
}
