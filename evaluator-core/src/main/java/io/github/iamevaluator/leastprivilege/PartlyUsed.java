package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.catalog.AccessLevel;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A wildcard of an Allow statement of which some actions were used, with the rest that it grants all the same.
 *
 * <p>Counted are the actions that the service catalog knows and AWS still lists.
 *
 * @param pattern as written, such as {@code s3:*}; of a NotAction element {@code all but} its patterns
 * @param used its actions that the statement was needed for, in alphabetical order
 * @param unused its other actions by access level, in alphabetical order, those of services that were used first
 * @since 0.1.0
 */
public record PartlyUsed(String pattern, List<String> used, Map<AccessLevel, List<String>> unused) {

    /** Copies the collections. */
    public PartlyUsed {
        used = List.copyOf(used);
        Map<AccessLevel, List<String>> copy = new EnumMap<>(AccessLevel.class);
        unused.forEach((level, actions) -> copy.put(level, List.copyOf(actions)));
        unused = Collections.unmodifiableMap(copy);
    }

    /** How many actions it grants. */
    public int granted() {
        return used.size() + notUsed();
    }

    /** How many of them were not used. */
    public int notUsed() {
        return unused.values().stream().mapToInt(List::size).sum();
    }

    /** The prefixes of the services that its actions belong to, in alphabetical order. */
    public SortedSet<String> services() {
        SortedSet<String> prefixes = usedServices();
        unused.values().forEach(actions -> prefixes.addAll(prefixes(actions)));
        return prefixes;
    }

    /** The prefixes of the services of which it was used, in alphabetical order. */
    public SortedSet<String> usedServices() {
        return prefixes(used);
    }

    private static SortedSet<String> prefixes(List<String> actions) {
        return actions.stream()
                .map(action -> action.substring(0, action.indexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
