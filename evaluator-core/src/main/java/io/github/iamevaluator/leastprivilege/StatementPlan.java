package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * From what was used of one Allow statement to the statements that allow just that.
 *
 * <p>INVARIANT: every action and resource written lies inside the statement it comes from, and its conditions are carried
 * along, so that nothing is allowed that was not before: a resource pattern is the statement's own, or a used resource that
 * it matches, or a pattern that one of its own covers (RES-21).
 */
final class StatementPlan {

    private final Grant grant;
    private final Map<String, Map<ResourceUse.Within, ResourceUse>> uses;
    private final List<GrantPattern> pool;
    private final LeastPrivilegeOptions options;

    /**
     * A plan for a statement.
     *
     * @param pool patterns of the environment under which used resources may be brought together
     */
    StatementPlan(
            Grant grant,
            Map<String, Map<ResourceUse.Within, ResourceUse>> uses,
            List<GrantPattern> pool,
            LeastPrivilegeOptions options) {
        this.grant = grant;
        this.uses = uses;
        this.pool = pool;
        this.options = options;
    }

    /** What one statement is about. */
    private record Resources(Set<String> patterns, boolean notResource) {}

    /** A statement to be written: its parts without a Sid. */
    record Draft(List<String> actions, List<String> resources, boolean notResource, Map<String, Evidence> byAction) {

        Evidence evidence() {
            return byAction.values().stream().reduce(Evidence::plus).orElseThrow();
        }
    }

    /** The statements; actions with the same resources share one. */
    List<Draft> drafts() {
        Map<Resources, Map<String, Evidence>> grouped = new LinkedHashMap<>();
        uses.forEach((action, byPattern) -> resources(byPattern)
                .forEach((resources, evidence) -> grouped.computeIfAbsent(resources, key -> new LinkedHashMap<>())
                        .put(action, evidence)));
        List<Draft> drafts = new ArrayList<>();
        grouped.forEach((resources, byAction) -> drafts.add(new Draft(
                actions(byAction.keySet(), resources),
                List.copyOf(resources.patterns()),
                resources.notResource(),
                byAction)));
        return drafts;
    }

    private Map<Resources, Evidence> resources(Map<ResourceUse.Within, ResourceUse> byPattern) {
        Map<Resources, Evidence> found = new LinkedHashMap<>();
        Set<String> patterns = new TreeSet<>();
        for (ResourceUse use : byPattern.values()) {
            if (carriesNotResource(use)) {
                found.merge(new Resources(excluded(), true), use.evidence(), Evidence::plus);
            } else {
                patterns.addAll(patterns(use));
            }
        }
        byPattern.values().stream()
                .filter(use -> !carriesNotResource(use))
                .map(ResourceUse::evidence)
                .reduce(Evidence::plus)
                .ifPresent(evidence -> found.put(new Resources(patterns, false), evidence));
        return found;
    }

    private static boolean carriesNotResource(ResourceUse use) {
        boolean tooMany = use.within().listed()
                && use.within().patterns().isEmpty()
                && use.arns().isEmpty();
        return use.within().carriesNotResource() || tooMany;
    }

    private Set<String> excluded() {
        Set<String> texts = new LinkedHashSet<>();
        grant.patterns().forEach(pattern -> texts.add(pattern.text()));
        return texts;
    }

    private Set<String> patterns(ResourceUse use) {
        if (use.within().inside().isPresent()) {
            return new TreeSet<>(Set.of(use.within().inside().get()));
        }
        if (!use.within().listed() || use.arns().isEmpty()) {
            return new TreeSet<>(use.within().patterns());
        }
        Set<String> left = new TreeSet<>(use.arns());
        Set<String> patterns = new TreeSet<>();
        for (GrantPattern candidate : usable(use)) {
            List<String> under = left.stream()
                    .filter(arn -> candidate.matches(Arns.literal(arn)))
                    .toList();
            if (under.size() > 1) {
                patterns.add(candidate.text());
                under.forEach(left::remove);
            }
        }
        left.forEach(arn -> patterns.add(Arns.escaped(arn, grant.version())));
        return patterns;
    }

    /** The patterns of the pool that lie inside the statement, the longest, and so the narrowest, first. */
    private List<GrantPattern> usable(ResourceUse use) {
        return use.within().patterns().isEmpty()
                ? List.of()
                : pool.stream()
                        .filter(candidate -> grant.patterns().stream().anyMatch(own -> own.covers(candidate)))
                        .sorted(Comparator.comparingInt((GrantPattern candidate) ->
                                        -candidate.text().length())
                                .thenComparing(GrantPattern::text))
                        .toList();
    }

    /** The actions as used, or by the patterns of the statement; never by those for everything. */
    private List<String> actions(Set<String> used, Resources resources) {
        if (!options.serviceWildcards() || resources.patterns().contains("*")) {
            return List.copyOf(used);
        }
        Set<String> patterns = new TreeSet<>();
        for (String action : used) {
            patterns.add(wildcard(action));
        }
        return List.copyOf(patterns);
    }

    private String wildcard(String action) {
        List<String> own = grant.actionPatterns(Arns.action(action));
        if (own.isEmpty()) {
            return action;
        }
        String pattern = own.get(0);
        return pattern.indexOf(':') > 0 && !pattern.equals("*:*")
                ? pattern
                : action.substring(0, action.indexOf(':')) + ":*";
    }

    /** The version of the document that the statements must stand in. */
    PolicyVersion version() {
        return grant.version();
    }
}
