package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.ConditionExplanation;
import io.github.iamevaluator.ElementExplanation;
import io.github.iamevaluator.ElementExplanation.Element;
import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the smallest change of a request's context that gives the wanted answer.
 *
 * <p>Candidates come from the conditions of single statements; each is decided again, and only what then comes out as
 * wanted is told. Cost: at most {@value #MOST_TRIES} decisions.
 */
final class NearestMisses {

    private static final int MOST_TRIES = 64;

    private final PolicyCheck check;
    private final boolean wantAllowed;
    private int tries;

    private NearestMisses(PolicyCheck check, boolean wantAllowed) {
        this.check = check;
        this.wantAllowed = wantAllowed;
    }

    /** The first change found; empty if there is none among the candidates. */
    static Optional<NearestMiss> find(PolicyCheck check, Explanation why, boolean wantAllowed) {
        if (why.result().decision() == Decision.UNDECIDED) {
            return Optional.empty();
        }
        NearestMisses search = new NearestMisses(check, wantAllowed);
        return search.candidates(why).stream()
                .sorted(Comparator.comparingInt(List::size))
                .flatMap(changes -> search.attempt(changes).stream())
                .findFirst();
    }

    private List<List<ContextChange>> candidates(Explanation why) {
        return why.checks().stream()
                .map(CheckExplanation::policySets)
                .flatMap(List::stream)
                .flatMap(set -> set.statements().stream())
                .flatMap(this::changes)
                .toList();
    }

    /** Changes that may make a statement speak that should, or silence one that should not. */
    private Stream<List<ContextChange>> changes(StatementExplanation statement) {
        boolean wanted = (statement.effect() == Effect.ALLOW) == wantAllowed;
        if (wanted == statement.applies()) {
            return Stream.empty();
        }
        if (statement.applies()) {
            return conditions(statement, true)
                    .flatMap(condition -> ConditionValues.changes(condition).stream())
                    .map(List::of);
        }
        boolean onlyConditionsFail =
                statement.failures().stream().allMatch(failure -> failure.element() == Element.CONDITION);
        return onlyConditionsFail
                ? together(conditions(statement, false)
                        .map(ConditionValues::changes)
                        .toList())
                : Stream.empty();
    }

    private static Stream<ConditionExplanation> conditions(StatementExplanation statement, boolean matched) {
        return statement.elements().stream()
                .filter(element -> element.matched() == matched)
                .map(ElementExplanation::condition)
                .flatMap(Optional::stream);
    }

    /** For one failing condition each of its changes; for several the first of each, then the second of each. */
    private static Stream<List<ContextChange>> together(List<List<ContextChange>> byCondition) {
        int rounds = byCondition.stream().mapToInt(List::size).max().orElse(0);
        if (byCondition.stream().anyMatch(List::isEmpty)) {
            return Stream.empty();
        }
        List<List<ContextChange>> together = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            int round = i;
            together.add(byCondition.stream()
                    .map(changes -> changes.get(Math.min(round, changes.size() - 1)))
                    .toList());
        }
        return together.stream();
    }

    private Optional<NearestMiss> attempt(List<ContextChange> changes) {
        tries++;
        if (tries > MOST_TRIES) {
            return Optional.empty();
        }
        AccessRequest changed = check.request();
        for (ContextChange change : changes) {
            changed = change.applyTo(changed);
        }
        Decision decision = decide(changed);
        boolean asWanted = wantAllowed
                ? decision == Decision.ALLOWED
                : decision != Decision.ALLOWED && decision != Decision.UNDECIDED;
        return asWanted ? Optional.of(new NearestMiss(List.copyOf(changes), decision)) : Optional.empty();
    }

    private Decision decide(AccessRequest changed) {
        try {
            return check.policies().prepared().decide(changed);
        } catch (InvalidRequestException refused) {
            return Decision.UNDECIDED; // no answer is not the answer wanted
        }
    }
}
