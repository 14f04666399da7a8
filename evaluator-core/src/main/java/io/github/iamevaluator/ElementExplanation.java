package io.github.iamevaluator;

import java.util.List;
import java.util.Optional;

/**
 * Whether one element of a statement matches, and why.
 *
 * @param element which
 * @param matched whether it matches
 * @param detail for a condition: operator, key, wanted and actual; elsewhere what was compared
 * @param entries for actions and resources: those that match what is asked, counted from 0 in the order written; of
 *     NotAction and NotResource they are what excludes it
 * @param condition for a condition: the same as {@code detail}, for programs
 * @since 0.1.0
 */
public record ElementExplanation(
        Element element,
        boolean matched,
        String detail,
        List<Integer> entries,
        Optional<ConditionExplanation> condition) {

    /** Copies the list. */
    public ElementExplanation {
        entries = List.copyOf(entries);
    }

    /** An element other than a condition. */
    static ElementExplanation of(Element element, boolean matched, String detail, List<Integer> entries) {
        return new ElementExplanation(element, matched, detail, entries, Optional.empty());
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
