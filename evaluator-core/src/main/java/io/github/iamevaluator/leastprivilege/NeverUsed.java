package io.github.iamevaluator.leastprivilege;

import java.util.List;

/**
 * What an Allow statement grants today and nobody used.
 *
 * @param from the statement
 * @param whole whether nothing of it was used
 * @param actions its action patterns of which no action was used
 * @param partly its action patterns of which some actions were used, and others not; of a NotAction element what it grants
 * @param resources its resource patterns under which nothing was used
 * @since 0.1.0
 */
public record NeverUsed(
        String from, boolean whole, List<String> actions, List<PartlyUsed> partly, List<String> resources) {

    /** Copies the lists. */
    public NeverUsed {
        actions = List.copyOf(actions);
        partly = List.copyOf(partly);
        resources = List.copyOf(resources);
    }
}
