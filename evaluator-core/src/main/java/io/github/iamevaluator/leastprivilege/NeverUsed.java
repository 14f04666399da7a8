package io.github.iamevaluator.leastprivilege;

import java.util.List;

/**
 * What an Allow statement grants today and nobody used.
 *
 * @param from the statement
 * @param whole whether nothing of it was used
 * @param actions its action patterns of which no action was used
 * @param resources its resource patterns under which nothing was used
 * @since 0.1.0
 */
public record NeverUsed(String from, boolean whole, List<String> actions, List<String> resources) {

    /** Copies the lists. */
    public NeverUsed {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }
}
