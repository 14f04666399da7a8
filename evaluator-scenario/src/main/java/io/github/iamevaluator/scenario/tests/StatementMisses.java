package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.CheckExplanation;
import io.github.iamevaluator.ElementExplanation;
import io.github.iamevaluator.ElementExplanation.Element;
import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.ResourceTarget;
import io.github.iamevaluator.scenario.tests.StatementChange.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for the one statement without which the answer would be the one wanted, or which would give it with one action
 * or resource more.
 *
 * <p>Each candidate is decided again with the changed policies, and only what then comes out as wanted is told. Cost: at
 * most {@value #MOST_TRIES} times all policies made anew, so that of environments with more than {@value #MOST_PRINCIPALS}
 * identities nothing is told.
 */
final class StatementMisses {

    private static final int MOST_TRIES = 3;
    private static final int MOST_PRINCIPALS = 1_000;

    private final PolicyCheck check;
    private final boolean wantAllowed;

    private StatementMisses(PolicyCheck check, boolean wantAllowed) {
        this.check = check;
        this.wantAllowed = wantAllowed;
    }

    /** The first change found; empty if there is none among the candidates. */
    static Optional<NearestMiss> find(PolicyCheck check, Explanation why, boolean wantAllowed) {
        boolean small = check.policies()
                .environment()
                .filter(known -> known.principals().size() > MOST_PRINCIPALS)
                .isEmpty();
        if (!small || why.result().decision() == Decision.UNDECIDED) {
            return Optional.empty();
        }
        StatementMisses search = new StatementMisses(check, wantAllowed);
        return search.candidates(why)
                .limit(MOST_TRIES)
                .flatMap(change -> search.attempt(change).stream())
                .findFirst();
    }

    private Stream<StatementChange> candidates(Explanation why) {
        return Stream.concat(
                why.checks().stream()
                        .map(CheckExplanation::policySets)
                        .flatMap(List::stream)
                        .flatMap(set -> set.statements().stream())
                        .filter(statement -> statement.applies() && !isWanted(statement))
                        .map(statement -> new StatementChange(statement, Kind.DROPPED, "")),
                why.checks().stream()
                        .flatMap(denied -> denied.nearestMisses().stream())
                        .filter(this::isWanted)
                        .flatMap(this::wider));
    }

    private boolean isWanted(StatementExplanation statement) {
        return (statement.effect() == Effect.ALLOW) == wantAllowed;
    }

    private Stream<StatementChange> wider(StatementExplanation statement) {
        List<ElementExplanation> failures = statement.failures();
        Element failing = failures.size() == 1 ? failures.get(0).element() : Element.CONDITION;
        return switch (failing) {
            case PRINCIPAL, CONDITION -> Stream.empty();
            case ACTION ->
                Stream.of(new StatementChange(
                        statement, Kind.ACTION, check.request().action()));
            case RESOURCE ->
                check.request().resources().stream()
                        .map(ResourceTarget::arn)
                        .map(arn -> new StatementChange(statement, Kind.RESOURCE, arn));
        };
    }

    private Optional<NearestMiss> attempt(StatementChange change) {
        Decision decision = decide(change);
        boolean asWanted = wantAllowed
                ? decision == Decision.ALLOWED
                : decision != Decision.ALLOWED && decision != Decision.UNDECIDED;
        return asWanted ? Optional.of(new NearestMiss(List.of(change), decision)) : Optional.empty();
    }

    private Decision decide(StatementChange change) {
        try {
            return change.applyTo(check.policies()).prepared().decide(check.request());
        } catch (InvalidRequestException | PolicyParseException refused) {
            return Decision.UNDECIDED; // no answer is not the answer wanted
        }
    }
}
