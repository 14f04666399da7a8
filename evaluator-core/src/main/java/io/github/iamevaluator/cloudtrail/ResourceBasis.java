package io.github.iamevaluator.cloudtrail;

/**
 * What tells the resource of a recorded call.
 *
 * @since 0.1.0
 */
public enum ResourceBasis {
    /** AWS's own words in the error message. */
    MESSAGE,
    /** The record's list of resources. */
    RESOURCES,
    /** The parameters of the request, put into the ARN format of the catalog. */
    PARAMETERS,
    /** What AWS answered: the resource was made by the call. */
    RESPONSE,
    /** The action has no resource type, so that it is asked on {@code *} (REQ-7). */
    WILDCARD_ONLY,
    /** The action works without a resource too, and the record names none: {@code *} is assumed. */
    ASSUMED
}
