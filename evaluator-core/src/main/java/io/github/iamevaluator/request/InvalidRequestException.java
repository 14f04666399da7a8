package io.github.iamevaluator.request;

/**
 * A request that cannot be decided because of what it says (REQ-30).
 *
 * @since 0.1.0
 */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final InputError error;

    /**
     * An error.
     *
     * @param error which
     * @param message what is wrong, and how to mend it
     */
    public InvalidRequestException(InputError error, String message) {
        super(message);
        this.error = error;
    }

    /** Which error. */
    public InputError error() {
        return error;
    }
}
