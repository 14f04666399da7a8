package io.github.iamevaluator.leastprivilege;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How one action was used within one resource pattern of one statement. */
final class ResourceUse {

    private final Within within;
    private final Set<String> arns = new TreeSet<>();
    private boolean many;
    private Optional<Evidence> evidence = Optional.empty();

    /**
     * What of a statement a use falls under.
     *
     * @param patterns what is carried over as it is; of {@code listed} the pattern that stands for too many resources
     * @param listed whether the used resources are written one by one, because the statement names none
     * @param carriesNotResource whether the statement's NotResource element is carried over
     * @param inside a narrower pattern that is written in place of the statement's own, if there is one
     */
    record Within(List<String> patterns, boolean listed, boolean carriesNotResource, Optional<String> inside) {

        Within {
            patterns = List.copyOf(patterns);
        }

        Within(List<String> patterns, boolean listed, boolean carriesNotResource) {
            this(patterns, listed, carriesNotResource, Optional.empty());
        }
    }

    ResourceUse(Within within) {
        this.within = within;
    }

    /** Adds a use. */
    void add(String arn, Evidence use, int most) {
        evidence = Optional.of(evidence.map(use::plus).orElse(use));
        if (within.listed() && !many) {
            arns.add(arn);
            many = arns.size() > most;
            if (many) {
                arns.clear();
            }
        }
    }

    Within within() {
        return within;
    }

    /** The resources used, if they are to be listed; none if there are too many. */
    Set<String> arns() {
        return arns;
    }

    Evidence evidence() {
        return evidence.orElseThrow();
    }
}
