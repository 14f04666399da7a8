package io.github.iamevaluator.change;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.policy.Problem;
import java.util.List;

/**
 * An environment after a change.
 *
 * @param environment as it would be
 * @param changes how many changes were read
 * @param rejected how many of them could not be made; the others were
 * @param problems why
 * @param notices what the reader should know
 * @since 0.1.0
 */
public record ChangedEnvironment(
        Environment environment, int changes, int rejected, List<Problem> problems, List<String> notices) {

    /** Copies the lists. */
    public ChangedEnvironment {
        problems = List.copyOf(problems);
        notices = List.copyOf(notices);
    }
}
