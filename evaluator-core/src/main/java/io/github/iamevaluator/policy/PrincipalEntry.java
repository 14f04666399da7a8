package io.github.iamevaluator.policy;

/**
 * One value of a Principal or NotPrincipal element.
 *
 * @param type the member it stands under
 * @param value as written: an ARN, an account id, a unique id, a service name, a provider, or {@code *}
 * @since 0.1.0
 */
public record PrincipalEntry(Type type, String value) {

    /** The member that a value stands under. */
    public enum Type {
        /** {@code {"AWS": ...}}. */
        AWS,
        /** {@code {"Service": ...}}. */
        SERVICE,
        /** {@code {"Federated": ...}}. */
        FEDERATED,
        /** {@code {"CanonicalUser": ...}}. */
        CANONICAL_USER,
        /** No member: a bare string such as {@code "*"}, read as an AWS value (PRIN-1, PRIN-3, GRAM-40). */
        BARE
    }
}
