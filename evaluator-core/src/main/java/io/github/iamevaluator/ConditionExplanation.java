package io.github.iamevaluator;

import io.github.iamevaluator.request.ContextValue;
import java.util.List;
import java.util.Optional;

/**
 * What one operator and key of a Condition asked for, and what the request had.
 *
 * @param operator as AWS spells it, set prefix and {@code IfExists} included
 * @param key as the policy spells it
 * @param wanted the policy's values, with policy variables replaced where they have a value
 * @param actual the request's value, or empty when the key is absent
 * @since 0.1.0
 */
public record ConditionExplanation(String operator, String key, List<String> wanted, Optional<ContextValue> actual) {

    /** Copies the list. */
    public ConditionExplanation {
        wanted = List.copyOf(wanted);
    }
}
