package io.github.iamevaluator.whatif;

import io.github.iamevaluator.catalog.ServiceAction;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.match.Glob;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests whose answer a change may touch, by column: action, resource and circumstances with their callers. */
final class Candidates {

    private final CandidateActions actions;
    private final CandidateResources resources;
    private final CandidateCallers callers;
    private final CandidateColumns columns;
    private final Map<List<ResourcePattern>, List<Glob>> globs = new HashMap<>();

    /**
     * The candidates between two environments.
     *
     * @param most so many cells at most
     */
    Candidates(Environment before, Environment after, ServiceCatalog catalog, long most) {
        this.actions = new CandidateActions(catalog);
        this.resources = new CandidateResources(before, after);
        this.callers = new CandidateCallers(before, after);
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
        for (Statement statement : touch.extent().statements()) {
            for (ServiceAction action : actions.of(statement)) {
                add(touch, Optional.of(statement), action, who);
            }
        }
        if (touch.extent().everything()) {
            actions.all().forEach(action -> add(touch, Optional.empty(), action, who));
        }
    }

    private void add(Touch touch, Optional<Statement> statement, ServiceAction action, Map<String, List<Integer>> who) {
        List<Map<String, String>> circumstances =
                statement.map(CandidateContexts::of).orElseGet(() -> List.of(Map.of())).stream()
                        .map(context -> through(touch, context))
                        .toList();
        who.forEach((account, indexes) -> {
            for (CandidateTarget target : targets(touch, statement, action, account)) {
                for (Map<String, String> context : circumstances) {
                    columns.add(action.qualifiedName(), target, context, indexes);
                }
            }
        });
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
    private Set<CandidateTarget> targets(
            Touch touch, Optional<Statement> statement, ServiceAction action, String account) {
        if (action.wildcardOnly()) {
            return touch.within().isEmpty() && touch.owners().isEmpty() ? Set.of(CandidateTarget.ANY) : Set.of();
        }
        Set<CandidateTarget> found = new LinkedHashSet<>(resources.listed(action));
        statement.ifPresent(of -> named(of, action, account).forEach(found::add));
        found.removeIf(target -> !reaches(touch, target) || !matches(statement, target));
        if (found.isEmpty() && touch.within().isEmpty()) {
            resources
                    .example(action, account)
                    .filter(target -> reaches(touch, target) && matches(statement, target))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** What the resource patterns of a statement name. */
    private List<CandidateTarget> named(Statement statement, ServiceAction action, String account) {
        PatternFill fill = resources.fill(account);
        List<CandidateTarget> named = new ArrayList<>();
        for (ResourcePattern pattern : statement.resource().patterns()) {
            fill.ofPattern(pattern.text())
                    .filter(arn -> action.resourceTypesFor(arn).size() == 1)
                    .map(arn -> resources.owned(arn, account))
                    .ifPresent(named::add);
        }
        return named;
    }

    /** The resource patterns of a statement, ready to match; of a variable any text. */
    private List<Glob> globs(List<ResourcePattern> patterns) {
        return globs.computeIfAbsent(
                patterns,
                of -> of.stream()
                        .map(pattern -> Glob.compile(PatternFill.withoutVariables(pattern.text())))
                        .toList());
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

    private boolean matches(Optional<Statement> statement, CandidateTarget target) {
        return statement
                .map(of -> of.resource()
                        .fold(
                                named -> matchesAny(named.patterns(), target),
                                others -> !matchesAny(literals(others.patterns()), target),
                                () -> true))
                .orElse(true);
    }

    /** Of NotResource only what surely matches may leave a resource out. */
    private static List<ResourcePattern> literals(List<ResourcePattern> patterns) {
        return patterns.stream()
                .filter(pattern -> !pattern.text().contains("${"))
                .toList();
    }

    private boolean matchesAny(List<ResourcePattern> patterns, CandidateTarget target) {
        return globs(patterns).stream().anyMatch(glob -> glob.matches(target.arn()));
    }
}
