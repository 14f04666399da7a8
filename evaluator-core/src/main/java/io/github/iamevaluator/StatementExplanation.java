package io.github.iamevaluator;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * Whether a statement applies to a check, element by element.
 *
 * @param policyType the type of its policy
 * @param policy the name of its policy
 * @param label its Sid, or its position
 * @param effect Allow or Deny
 * @param at where it stands; empty for a KMS grant
 * @param applies whether it applies
 * @param elements each of its elements
 * @since 0.1.0
 */
public record StatementExplanation(
        PolicyType policyType,
        String policy,
        String label,
        Effect effect,
        Optional<SourceLocation> at,
        boolean applies,
        List<ElementExplanation> elements) {

    /** Copies the list. */
    public StatementExplanation {
        elements = LazyList.copyOf(elements);
    }

    /** The elements that keep it from applying. */
    public List<ElementExplanation> failures() {
        return elements.stream().filter(element -> !element.matched()).toList();
    }
}
