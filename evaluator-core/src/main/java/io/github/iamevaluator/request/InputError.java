package io.github.iamevaluator.request;

/**
 * The errors of a request; each stops the evaluation and produces no decision (REQ-30).
 *
 * @since 0.1.0
 */
public enum InputError {
    INVALID_PRINCIPAL("invalid.principal"),
    INVALID_ACTION("invalid.action"),
    INVALID_SERVICE("invalid.service"),
    MUST_USE_WILDCARD("must.use.wildcard"),
    NO_RESOURCE_TYPES("no.resource.types"),
    MULTIPLE_RESOURCE_TYPES("multiple.resource.types"),
    POLICY_ERRORS("policy.errors"),
    ANONYMOUS_POLICIES_INVALID("anonymous.policies.invalid"),
    SESSION_POLICY_INVALID_PRINCIPAL("session.policy.invalid.principal"),
    DUPLICATE_CONTEXT_KEY("duplicate.context.key"),
    INVALID_CONTEXT_TYPE("invalid.context.type");

    private final String code;

    InputError(String code) {
        this.code = code;
    }

    /** The code used in files and output. */
    public String code() {
        return code;
    }
}
