package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.ResolvedText;
import io.github.iamevaluator.request.DisputedPoint;

/**
 * The Arn operators: six parts, each a glob of its own, with case.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", Amazon Resource Name (ARN) condition
 * operators; COND-45, COND-46, COND-49.
 */
final class ArnOperators {

    private static final String LONE_STAR = "*";

    private final OperatorSource source;

    private ArnOperators(OperatorSource source) {
        this.source = source;
    }

    /** A text of the request that is no ARN makes every operator false, the negated ones too (COND-46). */
    static ValueJudge of(OperatorSource source) {
        PolicyValues<String> values = source.withVariables(new ArnOperators(source)::operand);
        return new TypedJudge<>(
                text -> ArnParts.isArn(text) ? text : null, Truth.FALSE, ConditionNote.NOT_AN_ARN, values);
    }

    private Operand<String> operand(ResolvedText wanted) {
        return ArnPattern.compile(wanted)
                .map(pattern -> Operand.<String>matching(pattern::matches))
                .orElseGet(() -> Operand.flawed(ifMalformed(wanted), ConditionNote.ARN_OPERAND_MALFORMED));
    }

    private Outcome ifMalformed(ResolvedText wanted) {
        boolean loneStar = wanted.text().equals(LONE_STAR);
        if (loneStar && source.alternative(DisputedPoint.LONE_STAR_ARN_MATCHES_NOTHING)) {
            return Outcome.DIFFERS;
        }
        return source.alternative(DisputedPoint.UNCONVERTIBLE_TEXT_FAILS_CONDITION)
                ? source.ifNotConvertible()
                : Outcome.SPOILS;
    }
}
