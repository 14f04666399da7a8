package io.github.iamevaluator.laws;

import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.ResourceElement;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;

/** Forms of the same policies between which no decision can tell: EVAL-1 and the rules on lists. */
@PropertyDefaults(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
class EqualFormProperties {

    private Engine engine = RealEngine.REAL;

    /** The laws for an engine. */
    static EqualFormProperties of(Engine engine) {
        EqualFormProperties laws = new EqualFormProperties();
        laws.engine = engine;
        return laws;
    }

    /** EVAL-1. */
    @Property
    void orderOfStatementsDoesNotMatter(@ForAll long seed) {
        Scenario asked = Asked.any(seed);

        sameAs(asked, Rewrite.statements(asked.policies(), (type, statements) -> reversed(statements)));
    }

    /** EVAL-1. */
    @Property
    void orderOfPoliciesDoesNotMatter(@ForAll long seed) {
        Scenario asked = Asked.any(seed);

        sameAs(asked, Rewrite.pools(asked.policies(), (type, policies) -> reversed(policies)));
    }

    /** SCP-2, SCP-3, RCP-3. */
    @Property
    void orderOfLevelsDoesNotMatter(@ForAll long seed) {
        Scenario asked = Asked.where(
                seed, scenario -> scenario.policies().serviceControl().size() > 1);
        PolicySet policies = asked.policies();

        sameAs(
                asked,
                policies.toBuilder()
                        .serviceControl(reversed(policies.serviceControl()))
                        .resourceControl(reversed(policies.resourceControl()))
                        .build());
    }

    /** ACT-6, RES-9, PRIN-3, COND-1, COND-2; the values of Arn operators are tried in order (COND-49). */
    @Property
    void orderWithinAStatementDoesNotMatter(@ForAll long seed) {
        Scenario asked = Asked.where(seed, Asked::isReal);

        sameAs(asked, Rewrite.each(asked.policies(), EqualFormProperties::turned));
    }

    private static Statement turned(Statement statement) {
        Statement turned = Parts.actions(statement, EqualFormProperties::reversed);
        turned = Parts.resources(turned, EqualFormProperties::reversed);
        turned = Parts.principals(turned, EqualFormProperties::reversed);
        turned = Parts.withConditions(turned, reversed(turned.conditions()));
        return Parts.conditions(turned, EqualFormProperties::turned);
    }

    private static Condition turned(Condition condition) {
        return condition.operator().family() == Family.ARN
                ? condition
                : Parts.withValues(condition, reversed(condition.values()));
    }

    /** ACT-6, RES-9. */
    @Property
    void splittingAListIntoStatementsChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);

        sameAs(asked, Rewrite.eachStatement(asked.policies(), (type, statement) -> split(statement)));
    }

    private static List<Statement> split(Statement statement) {
        List<ActionElement> actions =
                statement.action().fold(action -> actionsOneByOne(action.patterns()), not -> List.of(not));
        List<ResourceElement> resources = statement
                .resource()
                .fold(
                        resource -> resourcesOneByOne(resource.patterns()),
                        not -> List.of(not),
                        () -> List.of(statement.resource()));
        return actions.stream()
                .flatMap(action -> resources.stream()
                        .map(resource -> Parts.with(statement, statement.principal(), action, resource)))
                .toList();
    }

    private static List<ActionElement> actionsOneByOne(List<ActionPattern> patterns) {
        return patterns.stream()
                .<ActionElement>map(pattern -> new ActionElement.Action(List.of(pattern)))
                .toList();
    }

    private static List<ResourceElement> resourcesOneByOne(List<ResourcePattern> patterns) {
        return patterns.stream()
                .<ResourceElement>map(pattern -> new ResourceElement.Resource(List.of(pattern)))
                .toList();
    }

    /** EVAL-1: all statements of all policies of a type are one pool; a resource has one policy. */
    @Property
    void splittingAPolicyIntoPoliciesChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);

        sameAs(asked, Rewrite.pools(asked.policies(), EqualFormProperties::split));
    }

    private static List<Policy> split(PolicyType type, List<Policy> policies) {
        return type == PolicyType.RESOURCE
                ? policies
                : policies.stream().flatMap(EqualFormProperties::split).toList();
    }

    private static Stream<Policy> split(Policy policy) {
        return policy.document().isEmpty()
                ? Stream.of(policy)
                : policy.document().get().statements().stream()
                        .map(statement -> Policy.of(
                                policy.name(),
                                Rewrite.withStatements(policy.document().get(), List.of(statement)),
                                policy.origin()));
    }

    /** EVAL-1. */
    @Property
    void repeatingAStatementChangesNothing(@ForAll long seed) {
        Scenario asked = Asked.any(seed);

        sameAs(asked, Rewrite.eachStatement(asked.policies(), (type, statement) -> List.of(statement, statement)));
    }

    /** GRAM-7, GRAM-8. */
    @Property
    void sidAndIdNeverAffectTheDecision(@ForAll long seed) {
        Scenario asked = Asked.any(seed);
        PolicySet sameSids = Rewrite.each(asked.policies(), statement -> Parts.withSid(statement, Optional.of("Same")));

        sameAs(
                asked,
                Rewrite.documents(
                        sameSids,
                        (type, document) -> new PolicyDocument(
                                document.version(), Optional.of("id"), document.statements(), document.text())));
    }

    private void sameAs(Scenario asked, PolicySet policies) {
        Same.answer(engine, asked, Asked.with(asked, policies));
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
