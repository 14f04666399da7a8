package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.policy.ActionPattern;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a principal's Allow statements grant and nobody used. */
final class UnusedGrants {

    private final Holdings holdings;
    private final Usage usage;

    UnusedGrants(Holdings holdings, Usage usage) {
        this.holdings = holdings;
        this.usage = usage;
    }

    List<NeverUsed> list() {
        List<NeverUsed> unused = new ArrayList<>();
        for (Grant grant : holdings.grants()) {
            boolean whole = usage.of(grant).isEmpty();
            List<String> actions = actions(grant);
            List<String> resources = whole ? List.of() : resources(grant);
            if (whole || !actions.isEmpty() || !resources.isEmpty()) {
                unused.add(new NeverUsed(grant.label(), whole, actions, resources));
            }
        }
        return unused;
    }

    private List<String> actions(Grant grant) {
        if (!grant.statement().action().fold(action -> true, not -> false)) {
            return List.of();
        }
        Set<String> used = new HashSet<>();
        usage.of(grant).keySet().forEach(action -> used.addAll(grant.actionPatterns(Arns.action(action))));
        return grant.statement().action().patterns().stream()
                .map(ActionPattern::text)
                .filter(pattern -> !used.contains(pattern))
                .toList();
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
