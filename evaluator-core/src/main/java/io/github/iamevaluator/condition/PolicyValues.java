package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextView;
import java.util.List;

/**
 * The values of a condition, tried in the order written: one that matches makes a positive operator true and a negated
 * one false (COND-2).
 *
 * @param <V> what the operator reads the request's texts as
 */
final class PolicyValues<V> {

    private final List<PolicyValue<V>> values;
    private final PolicyValue<V>[] inOrder;
    private final Truth ifMatched;
    private final Truth ifNoneMatched;

    @SuppressWarnings("unchecked") // no array of a generic type can be made
    PolicyValues(List<PolicyValue<V>> values, boolean negated) {
        this.values = List.copyOf(values);
        this.inOrder = this.values.toArray(PolicyValue[]::new);
        this.ifMatched = Truth.of(!negated);
        this.ifNoneMatched = Truth.of(negated);
    }

    /** What the condition says of a value of the request, once it is known whether some policy value matches it. */
    Truth ifSome(boolean matched) {
        return matched ? ifMatched : ifNoneMatched;
    }

    /** What the condition says of one value of the request. */
    Truth judge(V value, ContextView context) {
        for (PolicyValue<V> wanted : inOrder) {
            switch (wanted.compare(value, context)) {
                case MATCHES -> {
                    return ifMatched;
                }
                case FAILS -> {
                    return Truth.FALSE;
                }
                case SPOILS -> {
                    return Truth.INDETERMINATE;
                }
                case DIFFERS -> {}
            }
        }
        return ifNoneMatched;
    }

    List<ConditionReport.Wanted> wanted(ContextView context) {
        return values.stream().map(value -> value.wanted(context)).toList();
    }

    /** The texts that are the same for every request. */
    List<String> constantTexts() {
        return values.stream().flatMap(value -> value.constantText().stream()).toList();
    }

    List<VariableTemplate.Key> variables() {
        return values.stream().flatMap(value -> value.variables().stream()).toList();
    }
}
