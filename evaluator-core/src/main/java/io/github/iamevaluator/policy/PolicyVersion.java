package io.github.iamevaluator.policy;

/**
 * The version of the policy language (GRAM-2).
 *
 * @since 0.1.0
 */
public enum PolicyVersion {
    /** {@code 2008-10-17}, also meant by a missing Version: policy variables are ordinary text (GRAM-3). */
    V2008_10_17,
    /** {@code 2012-10-17}. */
    V2012_10_17
}
