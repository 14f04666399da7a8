package io.github.iamevaluator.request;

/**
 * Whose answer is wanted (SIM-45).
 *
 * @since 0.1.0
 */
public enum EvaluationMode {
    /** That of AWS when the call is really made. */
    REAL,
    /** That of AWS's policy simulator, with its limits. */
    AWS_SIMULATOR
}
