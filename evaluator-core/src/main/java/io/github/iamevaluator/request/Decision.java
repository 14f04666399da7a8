package io.github.iamevaluator.request;

/**
 * The answer to a question (SIM-1, INC-2).
 *
 * @since 0.1.0
 */
public enum Decision {
    /** The call is allowed. */
    ALLOWED("allowed"),
    /** Nothing allows the call, or a guardrail is silent. */
    IMPLICIT_DENY("implicitDeny"),
    /** An applying Deny statement forbids the call. */
    EXPLICIT_DENY("explicitDeny"),
    /** The answer depends on policies that are known to apply but not at hand (INC-2). */
    UNDECIDED("undecided");

    private final String code;

    Decision(String code) {
        this.code = code;
    }

    /** The text used in files and output; AWS's own for the first three. */
    public String code() {
        return code;
    }
}
