package io.github.iamevaluator.whatif;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests whose answer a change may touch, by column: action, resource and circumstances with their callers. */
final class Candidates {

    private static final List<ResolvedText> ANYTHING = List.of(ResolvedText.written("*"));

    private final EvaluationOptions options;
    private final CandidateActions actions;
    private final CandidateActions allowedActions;
    private final CandidateResources resources;
    private final CandidateCallers callers;
    private final CandidateColumns columns;

    /**
     * Some callers who are asked the same.
     *
     * @param account theirs
     * @param members their indexes
     * @param texts the changed statement; empty: any request may be touched
     * @param circumstances under which they ask about it
     */
    private record Asked(
            String account,
            List<Integer> members,
            Optional<StatementTexts> texts,
            Optional<Circumstances> circumstances) {

        /** What the statement speaks of, for these callers. */
        List<ResolvedText> patterns() {
            return texts.flatMap(of -> circumstances.map(of::resources)).orElse(ANYTHING);
        }

        List<Map<String, String>> contexts(boolean listed) {
            return circumstances.map(of -> of.contexts(listed)).orElse(List.of(Map.of()));
        }
    }

    /**
     * The candidates between two environments.
     *
     * @param most so many cells at most
     */
    Candidates(Environment before, Environment after, ServiceCatalog catalog, EvaluationOptions options, long most) {
        CallerAllows allows = new CallerAllows(options);
        this.options = options;
        this.actions = new CandidateActions(catalog);
        this.allowedActions = new CandidateActions(catalog);
        this.resources = new CandidateResources(before, after, allows);
        this.callers = new CandidateCallers(before, after, options, allows);
        this.columns = new CandidateColumns(most);
        List<Touch> touches = new Touches(before, after).find();
        touches.forEach(this::add);
    }

    CandidateColumns columns() {
        return columns;
    }

    CandidateCallers callers() {
        return callers;
    }

    /** Actions in changed statements that the catalog does not know. */
    Set<String> unknownActions() {
        return actions.unknown();
    }

    private void add(Touch touch) {
        Map<String, List<Integer>> who = callers.of(touch);
        for (ChangedStatement changed : touch.extent().statements()) {
            StatementTexts texts = new StatementTexts(changed, options);
            add(touch, asked(texts, who), actions.of(changed.statement().action()));
        }
        if (touch.extent().everything()) {
            List<Asked> asked = new ArrayList<>();
            who.forEach(
                    (account, members) -> asked.add(new Asked(account, members, Optional.empty(), Optional.empty())));
            add(touch, asked, actions.everything());
        }
    }

    private List<Asked> asked(StatementTexts texts, Map<String, List<Integer>> who) {
        List<Asked> asked = new ArrayList<>();
        who.forEach((account, indexes) -> {
            Map<Map<String, ContextValue>, List<Integer>> groups =
                    callers.byValues(indexes, texts.variables().keySet());
            groups.forEach((values, members) -> asked.add(
                    new Asked(account, members, Optional.of(texts), Optional.of(new Circumstances(texts, values)))));
        });
        return asked;
    }

    private void add(Touch touch, List<Asked> asked, Map<String, ServiceAction> named) {
        for (ServiceAction action : named.values()) {
            for (Asked some : asked) {
                targets(touch, some, action)
                        .forEach(target -> add(touch, some, action, target, Map.of(), some.members()));
            }
        }
        for (Asked some : asked) {
            callers.allowed(some.members())
                    .forEach((allowed, members) -> addAllowed(touch, some, allowed, members, named));
            resources.allowed().forEach(allowed -> addAllowed(touch, some, allowed, some.members(), named));
        }
    }

    /** Where a statement meets what some callers are allowed, and under which conditions. */
    private void addAllowed(
            Touch touch, Asked some, Allowed allowed, List<Integer> members, Map<String, ServiceAction> named) {
        Map<String, ServiceAction> own = allowedActions.of(allowed.actions());
        boolean fewer = own.size() < named.size();
        (fewer ? own : named)
                .values().stream()
                        .filter(action -> (fewer ? named : own).containsKey(action.qualifiedName()))
                        .forEach(action -> common(touch, some, allowed, action)
                                .forEach(target -> add(touch, some, action, target, allowed.holding(), members)));
    }

    private Set<CandidateTarget> common(Touch touch, Asked some, Allowed allowed, ServiceAction action) {
        Set<CandidateTarget> common = new LinkedHashSet<>();
        if (!allowed.holding().isEmpty()) {
            common.addAll(targets(touch, some, action));
            common.removeIf(target -> !resources.fits(target, allowed.resources()));
        }
        for (ResolvedText pattern : action.wildcardOnly() ? List.<ResolvedText>of() : some.patterns()) {
            for (ResolvedText own : allowed.resources()) {
                if (!resources.hasListed(action, pattern, own)) {
                    resources
                            .common(some.account(), pattern, own)
                            .flatMap(arn -> fitting(some, action, arn))
                            .filter(target -> reaches(touch, target) && mayMatch(some, target))
                            .ifPresent(common::add);
                }
            }
        }
        return common;
    }

    private void add(
            Touch touch,
            Asked some,
            ServiceAction action,
            CandidateTarget target,
            Map<String, String> holding,
            List<Integer> members) {
        boolean listed = resources.isListed(target);
        Map<String, String> more = Circumstances.leftOpen(holding, listed);
        for (Map<String, String> context : some.contexts(listed)) {
            columns.add(action.qualifiedName(), target, through(touch, both(context, more)), members);
        }
    }

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
    private Set<CandidateTarget> targets(Touch touch, Asked some, ServiceAction action) {
        if (action.wildcardOnly()) {
            return touch.within().isEmpty() && touch.owners().isEmpty() ? Set.of(CandidateTarget.ANY) : Set.of();
        }
        Set<CandidateTarget> found = new LinkedHashSet<>(resources.listed(action));
        PatternFill fill = resources.fill(some.account());
        some.patterns().stream()
                .flatMap(pattern -> fill.ofPattern(pattern).stream())
                .flatMap(arn -> fitting(some, action, arn).stream())
                .forEach(found::add);
        found.removeIf(target -> !reaches(touch, target) || !mayMatch(some, target));
        if (found.isEmpty() && touch.within().isEmpty()) {
            resources
                    .example(action, some.account())
                    .filter(target -> reaches(touch, target) && mayMatch(some, target))
                    .ifPresent(found::add);
        }
        return found;
    }

    private Optional<CandidateTarget> fitting(Asked some, ServiceAction action, String arn) {
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

    private static boolean mayMatch(Asked some, CandidateTarget target) {
        return some.texts().map(of -> of.mayMatch(target.arn())).orElse(true);
    }
}
