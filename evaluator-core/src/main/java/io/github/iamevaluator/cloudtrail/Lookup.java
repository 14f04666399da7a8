package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.ResourceTarget;
import java.util.List;

/**
 * The resources of a recorded action, or why the record does not tell them.
 *
 * @param targets none if they are not known
 * @param basis where they were found
 * @param missing why they are not known, in few words; empty if they are
 */
record Lookup(List<ResourceTarget> targets, ResourceBasis basis, String missing) {

    /** Copies the list. */
    Lookup {
        targets = List.copyOf(targets);
    }

    static Lookup found(List<ResourceTarget> targets, ResourceBasis basis) {
        return new Lookup(targets, basis, "");
    }

    static Lookup missing(String why) {
        return new Lookup(List.of(), ResourceBasis.ASSUMED, why);
    }

    boolean isFound() {
        return missing.isEmpty();
    }
}
