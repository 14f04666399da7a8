package io.github.iamevaluator.policy;

import java.util.List;

/**
 * One operator applied to one key of a Condition element.
 *
 * @param operator without set prefix and {@code IfExists}
 * @param quantifier the set prefix
 * @param ifExists whether the operator ends in {@code IfExists} (COND-5)
 * @param key as written; names compare ignoring ASCII case (CTX-1)
 * @param values as text (GRAM-10); may be empty (COND-9)
 * @param at where the key stands in the document's own text
 * @since 0.1.0
 */
public record Condition(
        ConditionOperator operator,
        Quantifier quantifier,
        boolean ifExists,
        String key,
        List<String> values,
        TextPosition at) {

    /** Copies the list. */
    public Condition {
        values = List.copyOf(values);
    }

    /** The operator as AWS spells it, for example {@code ForAnyValue:StringLikeIfExists}. */
    public String operatorText() {
        return quantifier.prefix() + operator.awsName() + (ifExists ? "IfExists" : "");
    }
}
