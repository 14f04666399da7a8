package io.github.iamevaluator.catalog;

/**
 * Tells that the text of a catalog cannot be read: in which line, what is wrong, and how to mend it.
 *
 * @since 0.1.0
 */
public final class CatalogFormatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String what;
    private final String mend;

    CatalogFormatException(int line, String what, String mend) {
        super("service catalog, line " + line + ": " + what + "; " + mend);
        this.line = line;
        this.what = what;
        this.mend = mend;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** What is wrong with the line. */
    public String what() {
        return what;
    }

    /** How to mend it. */
    public String mend() {
        return mend;
    }
}
