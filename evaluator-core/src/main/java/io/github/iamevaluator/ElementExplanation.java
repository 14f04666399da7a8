package io.github.iamevaluator;

import java.util.Optional;

/**
 * Whether one element of a statement matches, and why.
 *
 * @param element which
 * @param matched whether it matches
 * @param detail for a condition: operator, key, wanted and actual; elsewhere what was compared
 * @param condition for a condition: the same as {@code detail}, for programs
 * @since 0.1.0
 */
public record ElementExplanation(
        Element element, boolean matched, String detail, Optional<ConditionExplanation> condition) {

    /** An element other than a condition. */
    static ElementExplanation of(Element element, boolean matched, String detail) {
        return new ElementExplanation(element, matched, detail, Optional.empty());
    }

    /** The elements that decide whether a statement applies. */
    public enum Element {
        /** Principal or NotPrincipal. */
        PRINCIPAL,
        /** Action or NotAction. */
        ACTION,
        /** Resource or NotResource. */
        RESOURCE,
        /** One operator and key of Condition. */
        CONDITION
    }
}
