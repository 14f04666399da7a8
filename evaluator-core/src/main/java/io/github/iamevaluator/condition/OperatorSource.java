package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.function.Function;

/**
 * What an operator family compiles from.
 *
 * @param condition the operator and its values
 * @param version whether its document has policy variables (GRAM-3)
 * @param options how to evaluate
 */
record OperatorSource(Condition condition, PolicyVersion version, EvaluationOptions options) {

    boolean negated() {
        return condition.operator().negated();
    }

    boolean alternative(DisputedPoint point) {
        return options.alternative(point);
    }

    /** The values of an operator whose values may hold policy variables (VAR-1, VAR-8). */
    <V> PolicyValues<V> withVariables(Function<ResolvedText, Operand<V>> compiler) {
        return values(text -> value(text, VariableTemplate.parse(text, version, options), compiler));
    }

    /**
     * The same where a text without wildcards is compared as it is.
     *
     * @param wildcards whether what is written in the policy may be a wildcard
     */
    PolicyValues<String> textsWithVariables(Function<ResolvedText, Operand<String>> compiler, boolean wildcards) {
        return values(text -> {
            VariableTemplate template = VariableTemplate.parse(text, version, options);
            return template.isConstant() || (wildcards && template.hasWildcards())
                    ? value(text, template, compiler)
                    : new PolicyValue.PlainVariable(
                            new PolicyValue.Variable<>(text, template, compiler, ifUnresolved()));
        });
    }

    private <V> PolicyValue<V> value(
            String text, VariableTemplate template, Function<ResolvedText, Operand<V>> compiler) {
        if (!template.isConstant()) {
            return new PolicyValue.Variable<>(text, template, compiler, ifUnresolved());
        }
        ResolvedText constant = template.resolve(RequestContext.EMPTY).orElseThrow();
        return new PolicyValue.Constant<>(text, constant.text(), compiler.apply(constant));
    }

    /** The values of an operator whose values are taken literally (VAR-8). */
    <V> PolicyValues<V> literal(Function<String, Operand<V>> compiler) {
        return values(text -> new PolicyValue.Constant<>(text, text, compiler.apply(text)));
    }

    private <V> PolicyValues<V> values(Function<String, PolicyValue<V>> compiler) {
        List<PolicyValue<V>> values = condition.values().stream().map(compiler).toList();
        return new PolicyValues<>(values, negated());
    }

    /** A policy text that does not convert matches nothing (COND-10), or fails the negated operators. */
    <V> Operand<V> notConvertible() {
        return Operand.flawed(ifNotConvertible(), ConditionNote.NOT_CONVERTIBLE);
    }

    Outcome ifNotConvertible() {
        return negatedFailsBy(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);
    }

    /** An unresolved variable matches nothing (VAR-7), or fails the negated operators. */
    private Outcome ifUnresolved() {
        return negatedFailsBy(DisputedPoint.UNRESOLVED_VARIABLE_FAILS_NEGATED_OPERATORS);
    }

    private Outcome negatedFailsBy(DisputedPoint point) {
        return negated() && alternative(point) ? Outcome.FAILS : Outcome.DIFFERS;
    }
}
