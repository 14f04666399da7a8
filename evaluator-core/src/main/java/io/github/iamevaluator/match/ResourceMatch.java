package io.github.iamevaluator.match;

/** Whether the Resource or NotResource element of a statement matches what is requested. */
public enum ResourceMatch {
    /** It matches. */
    MATCH,
    /** It does not match. */
    NO_MATCH,
    /** It would match if an unresolved variable had a value that fits (VAR-6, SIM-6); so it does not match. */
    UNRESOLVED_VARIABLE
}
