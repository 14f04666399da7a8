package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.request.DisputedPoint;
import java.util.function.Function;

/**
 * The Bool operator: it matches when both texts are true or neither is.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", Boolean condition operators; COND-39.
 */
final class BoolOperator {

    private static final String TRUE = "true";

    private BoolOperator() {}

    static ValueJudge of(OperatorSource source) {
        Function<ResolvedText, Operand<Boolean>> compiler = wanted -> operand(wanted.text());
        PolicyValues<Boolean> values = source.alternative(DisputedPoint.BOOL_VALUES_TAKE_NO_VARIABLES)
                ? source.literal(BoolOperator::operand)
                : source.withVariables(compiler);
        return new TypedJudge<>(BoolOperator::isTrue, Truth.FALSE, ConditionNote.NOT_CONVERTIBLE, values);
    }

    /** A text is true if it is {@code true}, ignoring case, and false otherwise. */
    static boolean isTrue(String text) {
        // No character outside ASCII is a case of one of these four letters.
        return text.equalsIgnoreCase(TRUE);
    }

    private static Operand<Boolean> operand(String text) {
        boolean wanted = isTrue(text);
        return Operand.matching(value -> value == wanted);
    }
}
