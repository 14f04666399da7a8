package io.github.iamevaluator.laws;

import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PrincipalElement;
import io.github.iamevaluator.policy.PrincipalEntry;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Statements and conditions with one part changed. */
final class Parts {

    private Parts() {}

    /** The same elements, and others. */
    static Statement with(
            Statement statement, PrincipalElement principal, ActionElement action, ResourceElement resource) {
        return new Statement(
                statement.index(),
                statement.pointer(),
                statement.sid(),
                statement.effect(),
                principal,
                action,
                resource,
                statement.conditions(),
                statement.text());
    }

    static Statement withEffect(Statement statement, Effect effect) {
        return new Statement(
                statement.index(),
                statement.pointer(),
                statement.sid(),
                effect,
                statement.principal(),
                statement.action(),
                statement.resource(),
                statement.conditions(),
                statement.text());
    }

    static Statement withSid(Statement statement, Optional<String> sid) {
        return new Statement(
                statement.index(),
                statement.pointer(),
                sid,
                statement.effect(),
                statement.principal(),
                statement.action(),
                statement.resource(),
                statement.conditions(),
                statement.text());
    }

    static Statement withConditions(Statement statement, List<Condition> conditions) {
        return new Statement(
                statement.index(),
                statement.pointer(),
                statement.sid(),
                statement.effect(),
                statement.principal(),
                statement.action(),
                statement.resource(),
                conditions,
                statement.text());
    }

    static Statement withAction(Statement statement, ActionElement action) {
        return with(statement, statement.principal(), action, statement.resource());
    }

    static Statement withResource(Statement statement, ResourceElement resource) {
        return with(statement, statement.principal(), statement.action(), resource);
    }

    static Statement withPrincipal(Statement statement, PrincipalElement principal) {
        return with(statement, principal, statement.action(), statement.resource());
    }

    /** The list of entries of Action or NotAction changed. */
    static Statement actions(Statement statement, UnaryOperator<List<ActionPattern>> change) {
        return withAction(
                statement,
                statement
                        .action()
                        .fold(
                                action -> new ActionElement.Action(change.apply(action.patterns())),
                                not -> new ActionElement.NotAction(change.apply(not.patterns()))));
    }

    /** The text of every entry of Action or NotAction changed. */
    static Statement actionTexts(Statement statement, UnaryOperator<String> change) {
        return actions(
                statement, list -> Rewrite.all(list, pattern -> new ActionPattern(change.apply(pattern.text()))));
    }

    /** The list of entries of Resource or NotResource changed. */
    static Statement resources(Statement statement, UnaryOperator<List<ResourcePattern>> change) {
        return withResource(
                statement,
                statement
                        .resource()
                        .fold(
                                resource -> new ResourceElement.Resource(change.apply(resource.patterns())),
                                not -> new ResourceElement.NotResource(change.apply(not.patterns())),
                                statement::resource));
    }

    /** The text of every entry of Resource or NotResource changed. */
    static Statement resourceTexts(Statement statement, UnaryOperator<String> change) {
        return resources(
                statement, list -> Rewrite.all(list, pattern -> new ResourcePattern(change.apply(pattern.text()))));
    }

    /** The list of entries of Principal or NotPrincipal changed. */
    static Statement principals(Statement statement, UnaryOperator<List<PrincipalEntry>> change) {
        return withPrincipal(
                statement,
                statement
                        .principal()
                        .fold(
                                principal -> new PrincipalElement.Principal(change.apply(principal.entries())),
                                not -> new PrincipalElement.NotPrincipal(change.apply(not.entries())),
                                statement::principal));
    }

    /** Every condition changed. */
    static Statement conditions(Statement statement, UnaryOperator<Condition> change) {
        return withConditions(statement, Rewrite.all(statement.conditions(), change));
    }

    static Condition withValues(Condition condition, List<String> values) {
        return condition(condition.operator(), condition.quantifier(), condition.ifExists(), condition.key(), values);
    }

    static Condition withKey(Condition condition, String key) {
        return condition(condition.operator(), condition.quantifier(), condition.ifExists(), key, condition.values());
    }

    static Condition withIfExists(Condition condition, boolean ifExists) {
        return condition(condition.operator(), condition.quantifier(), ifExists, condition.key(), condition.values());
    }

    static Condition withOperator(Condition condition, ConditionOperator operator) {
        return condition(operator, condition.quantifier(), condition.ifExists(), condition.key(), condition.values());
    }

    static Condition withQuantifier(Condition condition, Quantifier quantifier) {
        return condition(condition.operator(), quantifier, condition.ifExists(), condition.key(), condition.values());
    }

    static Condition condition(
            ConditionOperator operator, Quantifier quantifier, boolean ifExists, String key, List<String> values) {
        return new Condition(operator, quantifier, ifExists, key, values, Made.NOWHERE.start());
    }
}
