package io.github.iamevaluator.leastprivilege;

import io.github.iamevaluator.match.ActionMatcher;
import io.github.iamevaluator.match.RequestedResource;
import io.github.iamevaluator.policy.ActionElement;
import io.github.iamevaluator.policy.ActionPattern;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** An Allow statement that a principal has, with its patterns ready to be asked one by one. */
final class Grant {

    private final int order;
    private final Policy policy;
    private final PolicyVersion version;
    private final Statement statement;
    private final List<GrantPattern> patterns;
    private final List<ActionMatcher> actions;
    private final ActionMatcher action;
    private final EvaluationOptions options;

    Grant(int order, Policy policy, PolicyVersion version, Statement statement, EvaluationOptions options) {
        this.order = order;
        this.options = options;
        this.policy = policy;
        this.version = version;
        this.statement = statement;
        this.patterns = statement.resource().patterns().stream()
                .map(pattern -> new GrantPattern(pattern.text(), version, options))
                .toList();
        this.action = ActionMatcher.compile(statement.action(), options);
        this.actions = statement.action().patterns().stream()
                .map(pattern -> ActionMatcher.compile(new ActionElement.Action(List.of(pattern)), options))
                .toList();
    }

    /** Its place among the principal's Allow statements. */
    int order() {
        return order;
    }

    String policyName() {
        return policy.name();
    }

    PolicyVersion version() {
        return version;
    }

    Statement statement() {
        return statement;
    }

    SourceLocation at() {
        return policy.locate(statement);
    }

    /** Tells whether it lists the resources that it is about. */
    boolean hasResource() {
        return statement.resource().fold(resource -> true, not -> false, () -> false);
    }

    /** Tells whether it lists resources that it is not about, by patterns that no request changes. */
    boolean hasFixedNotResource() {
        return statement.resource().fold(resource -> false, not -> true, () -> true)
                && patterns.stream().noneMatch(GrantPattern::isVariable);
    }

    /** The patterns of its Resource or NotResource element. */
    List<GrantPattern> patterns() {
        return patterns;
    }

    /** The patterns of its Resource element that match a resource, or may. */
    List<GrantPattern> patternsMatching(RequestedResource resource) {
        return patterns.stream().filter(pattern -> pattern.matches(resource)).toList();
    }

    /** A pattern by itself, as its document would mean it. */
    GrantPattern pattern(String text) {
        return new GrantPattern(text, version, options);
    }

    /** Tells whether it is about an action. */
    boolean allows(ActionName name) {
        return action.matches(name.service(), name.name());
    }

    /** The patterns of its Action element that match an action; none if it has a NotAction element. */
    List<String> actionPatterns(ActionName name) {
        List<ActionPattern> written = statement.action().patterns();
        return listsActions()
                ? IntStream.range(0, written.size())
                        .filter(i -> actions.get(i).matches(name.service(), name.name()))
                        .mapToObj(i -> written.get(i).text())
                        .toList()
                : List.of();
    }

    /** Tells whether it lists the actions that it is about. */
    boolean listsActions() {
        return statement.action().fold(listed -> true, not -> false);
    }

    /** What is left of its wildcards, or of all that its NotAction element does not name. */
    List<PartlyUsed> rest(ActionRest rest) {
        List<String> written =
                statement.action().patterns().stream().map(ActionPattern::text).toList();
        return listsActions()
                ? IntStream.range(0, written.size())
                        .filter(i -> written.get(i).indexOf('*') >= 0
                                || written.get(i).indexOf('?') >= 0)
                        .mapToObj(i -> rest.ofPattern(written.get(i), actions.get(i)))
                        .flatMap(Optional::stream)
                        .toList()
                : rest.ofAllBut(written, action).stream().toList();
    }

    /** Its Sid, if it has one. */
    Optional<String> sid() {
        return statement.sid().filter(sid -> !sid.isEmpty());
    }

    /** How people name it. */
    String label() {
        return policy.name() + ", " + sid().map(sid -> "statement " + sid).orElse("its statement " + statement.index());
    }
}
