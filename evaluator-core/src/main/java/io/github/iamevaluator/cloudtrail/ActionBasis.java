package io.github.iamevaluator.cloudtrail;

/**
 * What tells the action of a recorded call.
 *
 * @since 0.1.0
 */
public enum ActionBasis {
    /** AWS's own words in the error message. */
    MESSAGE,
    /** A line of {@code event-actions.txt}, or the items and statements of the request, each of which needs one. */
    TABLE,
    /** The catalog has an action of the name of the event. */
    CATALOG
}
