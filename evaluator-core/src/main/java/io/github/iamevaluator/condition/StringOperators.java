package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.Glob;
import java.util.function.UnaryOperator;

/**
 * The String operators: texts as they are, without trimming or normalization.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", String condition operators; COND-30 to
 * COND-32.
 */
final class StringOperators {

    private StringOperators() {}

    /** StringEquals and its negation: case counts, {@code *} and {@code ?} are ordinary (COND-30). */
    static ValueJudge equalTo(OperatorSource source) {
        return TextJudge.ofEquality(
                UnaryOperator.identity(),
                source.textsWithVariables(wanted -> Operand.matching(wanted.text()::equals), false));
    }

    /** StringEqualsIgnoreCase and its negation: both sides in lower case (COND-31). */
    static ValueJudge equalIgnoringCase(OperatorSource source) {
        return TextJudge.ofEquality(
                LowerCase::of, source.withVariables(wanted -> Operand.matching(LowerCase.of(wanted.text())::equals)));
    }

    /** StringLike and its negation: a glob over the whole text (COND-32). */
    static ValueJudge like(OperatorSource source) {
        return TextJudge.of(source.textsWithVariables(wanted -> Operand.matching(Glob.compile(wanted)::matches), true));
    }
}
