package io.github.iamevaluator.cloudtrail;

/**
 * How much a record says of its caller.
 *
 * @since 0.1.0
 */
public enum CallerBasis {
    /** It names the caller, and says what is known of its session. */
    NAMED,
    /**
     * It has a unique id only, by which the environment knows the caller: the record of another account. What a session
     * brings with it, such as MFA or a source identity, is not in it.
     */
    UNIQUE_ID
}
