package io.github.iamevaluator;

/**
 * Whether one element of a statement matches, and why.
 *
 * @param element which
 * @param matched whether it matches
 * @param detail for a condition: operator, key, wanted and actual; elsewhere what was compared
 * @since 0.1.0
 */
public record ElementExplanation(Element element, boolean matched, String detail) {

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
