package io.github.iamevaluator.condition;

import io.github.iamevaluator.request.DisputedPoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Numeric operators: decimal numbers of any precision.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", Numeric condition operators; COND-10,
 * COND-33 to COND-35, SIM-47.
 */
final class NumericOperators {

    private NumericOperators() {}

    static ValueJudge of(Comparison comparison, OperatorSource source) {
        Function<String, Optional<DecimalNumber>> reader = source.alternative(DisputedPoint.NUMBERS_READ_BY_PREFIX)
                ? DecimalNumber::parsePrefix
                : DecimalNumber::parse;
        PolicyValues<DecimalNumber> values = source.literal(text -> reader.apply(text)
                .map(number -> Operand.matching(comparison.to(number)))
                .orElseGet(source::notConvertible));
        return new TypedJudge<>(
                text -> reader.apply(text).orElse(null), ifUnreadable(source), ConditionNote.NOT_CONVERTIBLE, values);
    }

    /** A text that is no number is unequal to every number (COND-10), but not in AWS's simulator (SIM-47). */
    private static Truth ifUnreadable(OperatorSource source) {
        boolean fails =
                source.options().simulator() || source.alternative(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);
        return Truth.of(source.negated() && !fails);
    }
}
