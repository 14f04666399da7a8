package io.github.iamevaluator.request;

/**
 * The kinds of caller (semantics.md 1.2).
 *
 * @since 0.1.0
 */
public enum PrincipalKind {
    /** REQ-10, and the AssumeRoot sessions of REQ-21. */
    ROOT,
    /** REQ-11. */
    USER,
    /** REQ-12: a role ARN, meaning some session of it. */
    ROLE,
    /** REQ-13. */
    ROLE_SESSION,
    /** REQ-14. */
    FEDERATED_USER,
    /** REQ-15: web identity or SAML caller of STS. */
    FEDERATED_CALLER,
    /** REQ-16. */
    SERVICE,
    /** REQ-17. */
    ANONYMOUS,
    /** REQ-18, and canonical user ids of no known account (REQ-19). */
    ORIGIN_ACCESS_IDENTITY,
    /** REQ-19: a canonical user id whose account is known; it behaves as that account. */
    CANONICAL_ACCOUNT
}
