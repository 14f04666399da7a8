package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.ActionPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a principal's Allow statements grant and nobody used. */
final class UnusedGrants {

    private final Holdings holdings;
    private final Usage usage;
    private final Optional<ServiceCatalog> catalog;

    /**
     * Of what a principal has, less what was used of it.
     *
     * @param catalog tells which actions a wildcard stands for
     */
    UnusedGrants(Holdings holdings, Usage usage, Optional<ServiceCatalog> catalog) {
        this.holdings = holdings;
        this.usage = usage;
        this.catalog = catalog;
    }

    List<NeverUsed> list() {
        List<NeverUsed> unused = new ArrayList<>();
        for (Grant grant : holdings.grants()) {
            boolean whole = usage.of(grant).isEmpty();
            List<String> actions = actions(grant);
            List<PartlyUsed> partly = whole ? List.of() : partly(grant);
            List<String> resources = whole ? List.of() : resources(grant);
            if (whole || !actions.isEmpty() || !partly.isEmpty() || !resources.isEmpty()) {
                unused.add(new NeverUsed(grant.label(), whole, actions, partly, resources));
            }
        }
        return unused;
    }

    private List<String> actions(Grant grant) {
        if (!grant.listsActions()) {
            return List.of();
        }
        Set<String> used = new HashSet<>();
        usage.of(grant).keySet().forEach(action -> used.addAll(grant.actionPatterns(Arns.action(action))));
        return grant.statement().action().patterns().stream()
                .map(ActionPattern::text)
                .filter(pattern -> !used.contains(pattern))
                .toList();
    }

    private List<PartlyUsed> partly(Grant grant) {
        return catalog.map(known ->
                        grant.rest(new ActionRest(known, usage.of(grant).keySet())))
                .orElseGet(List::of);
    }

    private List<String> resources(Grant grant) {
        if (!grant.hasResource()) {
            return List.of();
        }
        Set<String> used = new HashSet<>();
        usage.allOf(grant).forEach(use -> used.addAll(use.within().patterns()));
        return grant.patterns().stream()
                .map(GrantPattern::text)
                .filter(pattern -> !used.contains(pattern))
                .toList();
    }
}
