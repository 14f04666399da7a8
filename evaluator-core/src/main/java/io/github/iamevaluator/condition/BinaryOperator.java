package io.github.iamevaluator.condition;

/**
 * The BinaryEquals operator: bytes, written as strict base64 on both sides.
 *
 * <p>A policy value of another form is an error of the policy (GRAM-41); here it matches nothing.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", Binary condition operators; COND-41.
 */
final class BinaryOperator {

    private BinaryOperator() {}

    static ValueJudge of(OperatorSource source) {
        PolicyValues<String> values = source.literal(
                text -> Base64Text.isCanonical(text) ? Operand.matching(text::equals) : source.notConvertible());
        return new TypedJudge<>(
                text -> Base64Text.isCanonical(text) ? text : null, Truth.FALSE, ConditionNote.NOT_CONVERTIBLE, values);
    }
}
