package io.github.iamevaluator.whatif;

import java.util.List;

/**
 * What was asked to find the changes, and what was not.
 *
 * @param callers how many callers
 * @param actions how many actions
 * @param resources how many resources
 * @param circumstances how many sets of context keys
 * @param requestsLeftOut how many requests beyond the bound were not asked
 * @param leftOut what was not asked, one line each
 * @since 0.1.0
 */
public record Coverage(
        int callers, int actions, int resources, int circumstances, long requestsLeftOut, List<String> leftOut) {

    /** Copies the list. */
    public Coverage {
        leftOut = List.copyOf(leftOut);
    }

    /** Requests that have no bound, such as those of a file. */
    public Coverage(int callers, int actions, int resources, int circumstances, List<String> leftOut) {
        this(callers, actions, resources, circumstances, 0, leftOut);
    }
}
