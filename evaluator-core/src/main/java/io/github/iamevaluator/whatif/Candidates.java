package io.github.iamevaluator.whatif;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests whose answer a change may touch, by column: action, resource and circumstances with their callers. */
final class Candidates {

    private final CandidateActions actions;
    private final CandidateActions allowedActions;
    private final CandidateResources resources;
    private final CandidateCallers callers;
    private final CandidateColumns columns;
    private final Reaches reaches;

    /**
     * The candidates between two environments.
     *
     * @param most so many cells at most
     */
    Candidates(Environment before, Environment after, ServiceCatalog catalog, EvaluationOptions options, long most) {
        CallerAllows allows = new CallerAllows(options);
        this.actions = new CandidateActions(catalog);
        this.allowedActions = new CandidateActions(catalog);
        ResourcePolicies policies = new ResourcePolicies(List.of(before, after));
        this.resources = new CandidateResources(before, after, policies.allowed(allows));
        this.callers = new CandidateCallers(before, after, options, allows, policies);
        this.columns = new CandidateColumns(most);
        this.reaches = new Reaches(callers, actions, options);
        List<Reach> all = new Touches(before, after)
                .find().stream().flatMap(touch -> reaches.of(touch).stream()).toList();
        all.forEach(this::addAllowed); // first, as it is more likely to change than the rest
        all.forEach(this::add);
    }

    CandidateColumns columns() {
        return columns;
    }

    CandidateCallers callers() {
        return callers;
    }

    /** What of the changed statements is not asked about. */
    Set<String> leftOut() {
        return reaches.leftOut();
    }

    /** Actions in changed statements that the catalog does not know. */
    Set<String> unknownActions() {
        return actions.unknown();
    }

    private void add(Reach reach) {
        for (ServiceAction action : reach.actions().values()) {
            for (AskedCallers some : reach.asked()) {
                targets(reach, some, action)
                        .forEach(target -> add(reach.touch(), some, action, target, Map.of(), some.members()));
            }
        }
    }

    private void addAllowed(Reach reach) {
        for (AskedCallers some : reach.asked()) {
            callers.allowed(some.members()).forEach((allowed, members) -> addAllowed(reach, some, allowed, members));
            resources.allowed().forEach(allowed -> addAllowed(reach, some, allowed, some.members()));
        }
    }

    /** Where a statement meets what some callers are allowed, and under which conditions. */
    private void addAllowed(Reach reach, AskedCallers some, Allowed allowed, List<Integer> members) {
        Map<String, ServiceAction> named = reach.actions();
        Map<String, ServiceAction> own = allowedActions.of(allowed.actions());
        boolean fewer = own.size() < named.size();
        (fewer ? own : named)
                .values().stream()
                        .filter(action -> (fewer ? named : own).containsKey(action.qualifiedName()))
                        .forEach(action -> common(reach, some, allowed, action)
                                .forEach(target ->
                                        add(reach.touch(), some, action, target, allowed.holding(), members)));
    }

    private Set<CandidateTarget> common(Reach reach, AskedCallers some, Allowed allowed, ServiceAction action) {
        Set<CandidateTarget> common = new LinkedHashSet<>();
        if (!allowed.holding().isEmpty()) {
            common.addAll(targets(reach, some, action));
            common.removeIf(target -> !resources.fits(target, allowed.resources()));
        }
        for (ResolvedText pattern : action.wildcardOnly() ? List.<ResolvedText>of() : some.patterns()) {
            for (ResolvedText own : allowed.resources()) {
                if (!resources.hasListed(action, pattern, own)) {
                    resources
                            .common(some.account(), pattern, own)
                            .flatMap(arn -> fitting(some, action, arn))
                            .filter(target -> reaches(reach.touch(), target) && some.mayMatch(target))
                            .ifPresent(common::add);
                }
            }
        }
        return common;
    }

    private void add(
            Touch touch,
            AskedCallers some,
            ServiceAction action,
            CandidateTarget target,
            Map<String, String> holding,
            List<Integer> members) {
        boolean listed = resources.isListed(target);
        Map<String, String> more = Circumstances.leftOpen(holding, listed);
        for (Map<String, String> context : some.contexts(listed)) {
            columns.add(action.qualifiedName(), target, through(touch, both(context, more)), members);
            if (!more.isEmpty()) {
                columns.add(action.qualifiedName(), target, through(touch, both(more, context)), members);
            }
        }
    }

    /** Both; where they differ, what the first says. */
    private static Map<String, String> both(Map<String, String> context, Map<String, String> holding) {
        if (holding.isEmpty()) {
            return context;
        }
        Map<String, String> both = new LinkedHashMap<>(context);
        holding.forEach(both::putIfAbsent);
        return both;
    }

    private static Map<String, String> through(Touch touch, Map<String, String> context) {
        if (touch.endpoint().isEmpty()) {
            return context;
        }
        Map<String, String> more = new LinkedHashMap<>(context);
        more.put("aws:SourceVpce", touch.endpoint().get());
        return more;
    }

    /** What callers of an account are asked about. */
    private Set<CandidateTarget> targets(Reach reach, AskedCallers some, ServiceAction action) {
        Touch touch = reach.touch();
        if (action.wildcardOnly()) {
            return touch.within().isEmpty() && touch.owners().isEmpty() ? Set.of(CandidateTarget.ANY) : Set.of();
        }
        Set<CandidateTarget> found = new LinkedHashSet<>(resources.listed(action));
        PatternFill fill = resources.fill(some.account());
        some.patterns().stream()
                .flatMap(pattern -> fill.ofPattern(pattern).stream())
                .flatMap(arn -> fitting(some, action, arn).stream())
                .forEach(found::add);
        for (ResolvedText excluded : reach.excluded()) {
            some.patterns().stream()
                    .flatMap(pattern -> resources.common(some.account(), pattern, excluded).stream())
                    .flatMap(arn -> fitting(some, action, arn).stream())
                    .forEach(found::add);
        }
        found.removeIf(target -> !reaches(touch, target) || !some.mayMatch(target));
        if (found.isEmpty() && touch.within().isEmpty()) {
            resources
                    .example(action, some.account())
                    .filter(target -> reaches(touch, target) && some.mayMatch(target))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<CandidateTarget> fitting(AskedCallers some, ServiceAction action, String arn) {
        return action.resourceTypesFor(arn).size() == 1
                ? Optional.of(resources.owned(arn, some.account()))
                : Optional.empty();
    }

    private boolean reaches(Touch touch, CandidateTarget target) {
        boolean owned = touch.owners().isEmpty()
                || resources
                        .owner(target)
                        .filter(touch.owners().get()::contains)
                        .isPresent();
        return owned
                && touch.within()
                        .map(arn -> isWithin(target.arn(), arn.toString()))
                        .orElse(true);
    }

    private static boolean isWithin(String arn, String outer) {
        return arn.equals(outer) || arn.startsWith(outer + "/") || arn.startsWith(outer + ":");
    }
}
