package io.github.iamevaluator.json;

/**
 * One thing wrong with a JSON text: what, where, and how to mend it.
 *
 * @param code for programs; never changes its meaning
 * @param source name of the file or of whatever the text came from
 * @param pointer RFC 6901 pointer of the innermost value that was being read
 * @param position line and column, from 1
 * @param what the problem: one line, lower case, no full stop
 * @param mend how to mend it
 */
public record JsonProblem(Code code, String source, String pointer, JsonPosition position, String what, String mend) {

    /** The kinds of problem. */
    public enum Code {
        /** The input is empty or holds only blanks. */
        EMPTY,
        /** The bytes are UTF-16 or UTF-32. */
        WRONG_ENCODING,
        /** The bytes are not well-formed UTF-8. */
        INVALID_UTF8,
        /** The text is not JSON. */
        NOT_JSON,
        /** The text ends inside a value. */
        TRUNCATED,
        /** Something follows the value. */
        TRAILING_TEXT,
        /** Objects and arrays are nested deeper than the limit. */
        TOO_DEEP,
        /** The text is larger than the limit. */
        TOO_LARGE,
        /** An object has two members of one name. */
        REPEATED_MEMBER,
        /** A value of another kind was expected here. */
        WRONG_TYPE
    }

    /** Returns the line, counted from 1. */
    public int line() {
        return position.line();
    }

    /** Returns the column, counted from 1. */
    public int column() {
        return position.column();
    }

    /** Returns the problem in one line. */
    @Override
    public String toString() {
        String place = pointer.isEmpty() ? "" : " at " + pointer;
        return source + place + " (line " + line() + ", column " + column() + "): " + what + "; " + mend;
    }
}
