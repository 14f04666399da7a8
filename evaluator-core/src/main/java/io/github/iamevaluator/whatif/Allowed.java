package io.github.iamevaluator.whatif;

import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.policy.ActionElement;
import java.util.List;
import java.util.Map;

/**
 * What an Allow statement that did not change allows, unless it is everything at any time.
 *
 * @param actions its Action or NotAction
 * @param resources the entries of its Resource, variables replaced
 * @param holding context keys under which its conditions hold; none if it has none
 */
record Allowed(ActionElement actions, List<ResolvedText> resources, Map<String, String> holding) {

    /** Copies the collections. */
    Allowed {
        resources = List.copyOf(resources);
        holding = Map.copyOf(holding);
    }
}
