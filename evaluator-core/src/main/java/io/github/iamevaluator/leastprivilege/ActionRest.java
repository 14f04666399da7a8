package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.catalog.AccessLevel;
import io.github.iamevaluator.catalog.Service;
import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.match.ActionMatcher;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is left of the wildcards of a statement when the actions used of it are taken away, by the service catalog. */
final class ActionRest {

    private final ServiceCatalog catalog;
    private final Set<String> used = new HashSet<>();
    private final Set<String> services = new HashSet<>();

    /** For actions used of one statement. */
    ActionRest(ServiceCatalog catalog, Set<String> used) {
        this.catalog = catalog;
        for (String action : used) {
            String folded = AsciiCase.fold(action);
            this.used.add(folded);
            services.add(folded.substring(0, folded.indexOf(':')));
        }
    }

    /**
     * The rest of an action pattern; empty if none of its actions was used, or all.
     *
     * <p>Cost: the actions of one service, or of all if the pattern does not name one.
     */
    Optional<PartlyUsed> ofPattern(String pattern, ActionMatcher matcher) {
        int colon = pattern.indexOf(':');
        String prefix = colon < 0 ? "*" : pattern.substring(0, colon);
        boolean named = prefix.chars().noneMatch(c -> c == '*' || c == '?');
        return of(pattern, named ? catalog.service(prefix).stream() : catalog.services(), matcher);
    }

    /** The rest of what a NotAction element grants; empty if none of its actions was used, or all. */
    Optional<PartlyUsed> ofAllBut(List<String> patterns, ActionMatcher matcher) {
        return of("all but " + String.join(", ", patterns), catalog.services(), matcher);
    }

    private Optional<PartlyUsed> of(String pattern, Stream<Service> granted, ActionMatcher matcher) {
        List<String> taken = new ArrayList<>();
        Map<AccessLevel, List<String>> left = new EnumMap<>(AccessLevel.class);
        granted.flatMap(service -> service.actions().stream())
                .filter(action -> !action.retired() && matcher.matches(action.service(), action.name()))
                .sorted(Comparator.comparing((ServiceAction action) -> !services.contains(action.service()))
                        .thenComparing(ServiceAction::qualifiedName))
                .forEach(action -> {
                    if (used.contains(AsciiCase.fold(action.qualifiedName()))) {
                        taken.add(action.qualifiedName());
                    } else {
                        left.computeIfAbsent(action.accessLevel(), level -> new ArrayList<>())
                                .add(action.qualifiedName());
                    }
                });
        return taken.isEmpty() || left.isEmpty() ? Optional.empty() : Optional.of(new PartlyUsed(pattern, taken, left));
    }
}
