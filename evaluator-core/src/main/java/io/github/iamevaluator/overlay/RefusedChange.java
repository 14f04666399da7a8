package io.github.iamevaluator.overlay;

/** Thrown where a change does not fit the environment; the others are made all the same. */
public final class RefusedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String mend;

    /** Makes the exception: a code for programs, what is wrong, and how to mend it. */
    public RefusedChange(String code, String what, String mend) {
        super(what);
        this.code = code;
        this.mend = mend;
    }

    public String code() {
        return code;
    }

    public String what() {
        return String.valueOf(getMessage());
    }

    public String mend() {
        return mend;
    }
}
