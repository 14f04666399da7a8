package io.github.iamevaluator.whatif;

/** Thrown where a change does not fit the environment; the others are made all the same. */
final class RefusedChange extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String mend;

    /** Makes the exception: a code for programs, what is wrong, and how to mend it. */
    RefusedChange(String code, String what, String mend) {
        super(what);
        this.code = code;
        this.mend = mend;
    }

    String code() {
        return code;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String mend() {
        return mend;
    }
}
