package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.Quantifier;
import io.github.iamevaluator.reference.Glob.Token;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * Section 4: whether the conditions of a statement hold.
 *
 * @param variables of the document
 * @param context of the request
 * @param simulator whether the AWS simulator's differences hold (SIM-47, SIM-48)
 */
record Conditions(Variables variables, RequestContext context, boolean simulator) {

    /** COND-1, COND-49: all must hold; with an indeterminate one and none false, a Deny applies and an Allow does not. */
    boolean hold(List<Condition> conditions, Effect effect) {
        return switch (Truth.all(conditions.stream().map(this::truth).toList())) {
            case TRUE -> true;
            case FALSE -> false;
            case INDETERMINATE -> effect == Effect.DENY;
        };
    }

    /** One operator on one key (4.1, 4.2). */
    Truth truth(Condition condition) {
        Optional<ContextValue> present = context.get(condition.key());
        if (condition.operator().family() == Family.NULL) { // COND-6
            return Truth.of(condition.values().stream().anyMatch(v -> Booleans.truth(v) == present.isEmpty()));
        }
        return present.map(value -> whenPresent(condition, value)).orElseGet(() -> whenAbsent(condition));
    }

    private static Truth whenAbsent(Condition condition) {
        if (condition.ifExists()) { // COND-5, COND-24
            return Truth.TRUE;
        }
        return switch (condition.quantifier()) {
            case NONE -> Truth.of(condition.operator().negated()); // COND-4
            case FOR_ALL_VALUES -> Truth.TRUE; // COND-22
            case FOR_ANY_VALUE -> Truth.FALSE; // COND-23
        };
    }

    private Truth whenPresent(Condition condition, ContextValue value) {
        boolean list = value.fold(single -> false, many -> true);
        if (condition.quantifier() == Quantifier.FOR_ALL_VALUES
                && condition.values().isEmpty()) { // COND-9
            return Truth.of(value.values().isEmpty());
        }
        List<Truth> each =
                value.values().stream().map(v -> ofOneValue(condition, v)).toList();
        return switch (condition.quantifier()) {
            case NONE -> list ? Truth.FALSE : each.get(0); // COND-8
            case FOR_ALL_VALUES -> Truth.all(each); // COND-20, COND-21
            case FOR_ANY_VALUE -> Truth.any(each);
        };
    }

    /** COND-2: one request value against all policy values. */
    private Truth ofOneValue(Condition condition, String value) {
        boolean negated = condition.operator().negated();
        return switch (condition.operator().family()) {
            case STRING ->
                Truth.of(negated
                        != resolved(condition).stream()
                                .anyMatch(policy -> policy.isPresent()
                                        && Strings.match(condition.operator(), value, policy.get()))); // VAR-7
            case NUMERIC -> Numbers.truth(condition.operator(), value, condition.values(), simulator);
            case DATE -> Dates.truth(condition.operator(), value, condition.values());
            case BOOL ->
                Truth.of(resolved(condition).stream()
                        .flatMap(Optional::stream)
                        .anyMatch(policy -> Booleans.truth(Glob.text(policy)) == Booleans.truth(value))); // COND-39
            case BINARY -> Truth.of(condition.values().stream().anyMatch(policy -> Binary.equal(value, policy)));
            case IP_ADDRESS -> Addresses.truth(negated, value, condition.values(), simulator);
            case ARN -> ArnOperators.truth(negated, value, resolved(condition));
            case NULL -> throw new IllegalStateException("Null reads no value");
        };
    }

    /** VAR-8: String, Arn and Bool values take variables. */
    private List<Optional<List<Token>>> resolved(Condition condition) {
        return condition.values().stream().map(variables::resolve).toList();
    }
}
