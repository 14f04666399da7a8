package io.github.iamevaluator.whatif;

import java.util.List;

/**
 * What was asked to find the changes, and what was not.
 *
 * @param callers how many callers
 * @param actions how many actions
 * @param resources how many resources
 * @param circumstances how many sets of context keys
 * @param leftOut what was not asked, one line each
 * @since 0.1.0
 */
public record Coverage(int callers, int actions, int resources, int circumstances, List<String> leftOut) {

    /** Copies the list. */
    public Coverage {
        leftOut = List.copyOf(leftOut);
    }
}
