package io.github.iamevaluator.junit;

/** An assertion that was begun and claims nothing until more is said: it would pass, whatever the policies say. */
final class BegunAssertion {

    private final String missing;
    private final Thread thread = Thread.currentThread();
    private final StackTraceElement[] stack = Claim.here();
    private volatile boolean continued;

    /**
     * An assertion.
     *
     * @param missing what must still be said
     */
    BegunAssertion(String missing) {
        this.missing = missing;
    }

    /** More was said. */
    void goesOn() {
        continued = true;
    }

    /** Tells whether nothing more was said. */
    boolean claimsNothing() {
        return !continued;
    }

    /** Tells whether it was begun by this thread. */
    boolean isOf(Thread other) {
        return thread == other;
    }

    /** The error to throw if nothing more is said; it has the line where the assertion was begun. */
    AssertionError error() {
        AssertionError error = new AssertionError("the assertion claims nothing; " + missing);
        error.setStackTrace(stack);
        return error;
    }
}
