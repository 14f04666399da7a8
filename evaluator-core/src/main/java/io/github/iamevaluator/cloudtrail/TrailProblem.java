package io.github.iamevaluator.cloudtrail;

/**
 * Something of a file that cannot be read; reading goes on behind it.
 *
 * @param at where: a record, or a file
 * @param what the problem: one line, lower case, no full stop
 * @param mend what was done about it, or how to mend it
 * @since 0.1.0
 */
public record TrailProblem(TrailPlace at, String what, String mend) {

    /** The problem in one line. */
    @Override
    public String toString() {
        return at + ": " + what + "; " + mend;
    }
}
