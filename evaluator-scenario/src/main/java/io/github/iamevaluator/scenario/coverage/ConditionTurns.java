package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.ConditionExplanation;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.scenario.tests.ConditionValues;
import io.github.iamevaluator.scenario.tests.ContextChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the conditions of a statement in requests.
 *
 * @param conditions the conditions
 */
record ConditionTurns(List<Condition> conditions) {

    /** The request; with a value of every condition; and each of these with one condition's key changed at a time. */
    Stream<AccessRequest> of(AccessRequest request) {
        AccessRequest allTrue = request;
        for (Condition condition : conditions) {
            for (ContextChange change : changes(condition, allTrue).limit(1).toList()) {
                allTrue = change.applyTo(allTrue);
            }
        }
        return Stream.of(request, allTrue).distinct().flatMap(this::turned);
    }

    private Stream<AccessRequest> turned(AccessRequest request) {
        return Stream.concat(
                Stream.of(request),
                conditions.stream()
                        .flatMap(condition -> changes(condition, request))
                        .map(change -> change.applyTo(request)));
    }

    private static Stream<ContextChange> changes(Condition condition, AccessRequest request) {
        ConditionExplanation asked = new ConditionExplanation(
                condition.operatorText(),
                condition.key(),
                condition.values(),
                request.context().get(condition.key()));
        return ConditionValues.changes(asked).stream();
    }
}
