package io.github.iamevaluator.request;

/**
 * Something that the reader of a decision should know.
 *
 * @param code what kind; a code never changes its meaning (SIM-7)
 * @param message for people
 * @since 0.1.0
 */
public record Warning(Code code, String message) {

    /** The warning codes of SIM-7; their names are the texts used in files and output. */
    public enum Code {
        /** PRIN-21. */
        NOT_PRINCIPAL_INCOMPLETE,
        /** CTX-10. */
        ROLE_PATH_GUESSED,
        /** REQ-5. */
        RESOURCE_ACCOUNT_ASSUMED,
        /** CTX-6. */
        CONTEXT_KEY_OVERRIDDEN,
        /** CTX-4. */
        CONTEXT_KEY_IGNORED,
        /** CTX-3. */
        LIST_CUT_TO_FIRST,
        /** COND-10. */
        VALUE_NOT_CONVERTIBLE,
        /** COND-49. */
        ARN_OPERAND_MALFORMED,
        /** RES-7. */
        WILDCARD_IN_SERVICE,
        /** RES-8. */
        SHORT_ARN_IGNORED,
        /** GRAM-21, GRAM-22. */
        STATEMENT_WITHOUT_PRINCIPAL,
        /** GRAM-40. */
        TRUST_STAR_SCALAR,
        /** S3-10. */
        BUCKET_TAGS_DROPPED,
        /** REQ-12. */
        ROLE_SESSION_UNKNOWN,
        /** INC-2. */
        POLICY_UNKNOWN,
        /** The resource is not in the environment in hand. */
        RESOURCE_NOT_LISTED,
        /** REQ-3 switched to matching. */
        UNKNOWN_ACTION
    }
}
