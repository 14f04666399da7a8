package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.StatementExplanation;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.scenario.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Another statement in the place of one.
 *
 * @param statement the statement, as the answer was explained with it
 * @param kind what is another with it
 * @param added what is added to it; empty if it is taken away
 * @since 0.1.0
 */
public record StatementChange(StatementExplanation statement, Kind kind, String added) implements Change {

    /** What may be another. */
    public enum Kind {
        /** The statement is not there. */
        DROPPED,
        /** Its Action has one action more. */
        ACTION,
        /** Its Resource has one resource more. */
        RESOURCE
    }

    /** The policies with the change. Cost: all of them. */
    PoliciesUnderTest applyTo(PoliciesUnderTest policies) {
        return new PoliciesRewriter((type, policy) -> changed(policy)).rewrite(policies);
    }

    private Policy changed(Policy policy) {
        return policy.document()
                .filter(document -> document.statements().stream().anyMatch(own -> isMeant(policy, own)))
                .map(document -> new Policy(policy.name(), Optional.of(changed(policy, document)), policy.origin()))
                .orElse(policy);
    }

    private PolicyDocument changed(Policy policy, PolicyDocument document) {
        List<Statement> statements = document.statements().stream()
                .flatMap(own -> isMeant(policy, own) ? changed(own) : Stream.of(own))
                .toList();
        return new PolicyDocument(document.version(), document.id(), statements, "");
    }

    private boolean isMeant(Policy policy, Statement own) {
        SourceLocation at = policy.locate(own);
        return statement.at().filter(at::equals).isPresent();
    }

    private Stream<Statement> changed(Statement own) {
        return switch (kind) {
            case DROPPED -> Stream.empty();
            case ACTION ->
                own.action()
                        .fold(
                                action -> Stream.of(with(
                                        own,
                                        new ActionElement.Action(more(action.patterns(), new ActionPattern(added))),
                                        own.resource())),
                                notAction -> Stream.of(own));
            case RESOURCE ->
                own.resource()
                        .fold(
                                resource -> Stream.of(with(
                                        own,
                                        own.action(),
                                        new ResourceElement.Resource(
                                                more(resource.patterns(), new ResourcePattern(added))))),
                                notResource -> Stream.of(own),
                                () -> Stream.of(own));
        };
    }

    private static <T> List<T> more(List<T> patterns, T pattern) {
        List<T> more = new ArrayList<>(patterns);
        more.add(pattern);
        return more;
    }

    private static Statement with(Statement own, ActionElement action, ResourceElement resource) {
        return new Statement(
                own.index(),
                own.pointer(),
                own.sid(),
                own.effect(),
                own.principal(),
                action,
                resource,
                own.conditions(),
                own.text());
    }

    @Override
    public String wish() {
        String name = Words.named(statement);
        return switch (kind) {
            case DROPPED -> name + " were not there";
            case ACTION -> name + " had the action " + added;
            case RESOURCE -> name + " had the resource " + added;
        };
    }

    @Override
    public String fact() {
        return "";
    }
}
