package io.github.iamevaluator.junit;

/**
 * Thrown when the policies that a test names, or files that it names beside them, cannot be used.
 *
 * @since 0.1.0
 */
public final class UnusablePoliciesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception; the message says what, where and how to mend it. */
    public UnusablePoliciesException(String message) {
        super(message);
    }
}
