package io.github.iamevaluator.context;

/** What the resource of a check is. */
public enum ResourceShape {
    /** One ARN. */
    LITERAL,
    /** {@code *} for an action without resource type (REQ-7, RES-13). */
    WILDCARD_ONLY,
    /** A set of ARNs: a text with {@code *} (RES-20 to RES-23). */
    PATTERN
}
