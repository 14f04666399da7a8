package io.github.iamevaluator.parse;

import java.util.Locale;

/**
 * The kinds of problem of a policy document; {@link #text()} is the code that a problem carries.
 *
 * <p>Those from {@link #NO_PRINCIPAL} on are found by strict validation only and never keep a document from being
 * evaluated.
 *
 * @since 0.1.0
 */
public enum ProblemCode {
    /** The text is empty. */
    EMPTY,
    /** The bytes are UTF-16 or UTF-32. */
    WRONG_ENCODING,
    /** The bytes are not well-formed UTF-8. */
    INVALID_UTF8,
    /** A text that begins with {@code %7B} has a percent sign without two hexadecimal digits. */
    INVALID_PERCENT_ENCODING,
    /** The text is not JSON. */
    NOT_JSON,
    /** The text ends inside a value. */
    TRUNCATED,
    /** Something follows the document. */
    TRAILING_TEXT,
    /** Objects and arrays are nested deeper than the limit. */
    TOO_DEEP,
    /** The document is larger than the limit. */
    TOO_LARGE,

    /** An object has two members of one name (GRAM-5). */
    REPEATED_MEMBER,
    /** A value is of the wrong JSON type (GRAM-1, GRAM-9, GRAM-10). */
    WRONG_TYPE,
    /** An element that the policy language does not have (GRAM-4). */
    UNKNOWN_ELEMENT,
    /** A required element is missing (GRAM-1, GRAM-6). */
    MISSING_ELEMENT,
    /** Both elements of a pair, such as Action and NotAction (GRAM-6). */
    CONFLICTING_ELEMENTS,
    /** An element that this form of policy does not allow (GRAM 2.2, GRAM-8). */
    FORBIDDEN_ELEMENT,
    /** An empty list where one entry is needed (GRAM-9). */
    EMPTY_LIST,
    /** A Version other than the two that exist (GRAM-2). */
    UNKNOWN_VERSION,
    /** An Effect other than Allow and Deny (GRAM-4). */
    UNKNOWN_EFFECT,
    /** A Sid with characters other than letters and digits (GRAM-7). */
    INVALID_SID,
    /** Two statements with one Sid (GRAM-7); strict validation only in other resource-based and endpoint policies. */
    REPEATED_SID,
    /** A principal type other than AWS, Service, Federated and CanonicalUser (PRIN-3). */
    UNKNOWN_PRINCIPAL_TYPE,
    /** A condition operator that does not exist (GRAM-12, COND-6). */
    UNKNOWN_OPERATOR,
    /** A BinaryEquals value that is not base64 (GRAM-41). */
    INVALID_BASE64,
    /** An Allow in an RCP (RCP-8). */
    RCP_EFFECT,
    /** A Principal other than everyone in an RCP (RCP-8). */
    RCP_PRINCIPAL,
    /** An action in an RCP that does not belong to a service that RCPs cover (RCP-8). */
    RCP_ACTION,

    /** A resource-based or endpoint statement without Principal and NotPrincipal (GRAM-21, GRAM-22). */
    NO_PRINCIPAL,
    /** A statement without Resource and NotResource where the form of policy needs one (GRAM-20). */
    NO_RESOURCE,
    /** NotPrincipal with Allow (GRAM-23). */
    NOT_PRINCIPAL_WITH_ALLOW,
    /** A bare text or an everyone in a place where AWS refuses it (PRIN-3, GRAM-40). */
    REFUSED_PRINCIPAL,
    /** A literal that does not fit its operator (GRAM-41). */
    MISFITTING_LITERAL;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The code as problems carry it: lower case words joined by hyphens. */
    public String text() {
        return text;
    }
}
