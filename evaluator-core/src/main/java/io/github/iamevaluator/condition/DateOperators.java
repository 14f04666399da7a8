package io.github.iamevaluator.condition;

import io.github.iamevaluator.request.DisputedPoint;
import java.util.Optional;
import java.util.function.Function;

/**
 * The Date operators: points in time, cut to milliseconds.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", Date condition operators; COND-10,
 * COND-36, COND-37.
 */
final class DateOperators {

    private DateOperators() {}

    static ValueJudge of(Comparison comparison, OperatorSource source) {
        boolean milliseconds = source.alternative(DisputedPoint.DIGIT_DATES_ARE_MILLISECONDS);
        Function<String, Optional<Moment>> reader = text -> Moment.parse(text, milliseconds);
        PolicyValues<Moment> values = source.literal(text -> reader.apply(text)
                .map(moment -> Operand.matching(comparison.to(moment)))
                .orElseGet(source::notConvertible));
        // A text that is no date is unequal to every date, in AWS's simulator too (SIM-49).
        boolean unequal = source.negated() && !source.alternative(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION);
        return new TypedJudge<>(
                text -> reader.apply(text).orElse(null), Truth.of(unequal), ConditionNote.NOT_CONVERTIBLE, values);
    }
}
