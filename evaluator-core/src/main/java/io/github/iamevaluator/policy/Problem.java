package io.github.iamevaluator.policy;

/**
 * One thing wrong with a policy document: what, where, and how to mend it.
 *
 * @param code stable, for programs: lower case words joined by hyphens, for example {@code unknown-operator}
 * @param at where
 * @param what lower case, one line, the user's text in quotes
 * @param mend a suggestion
 * @since 0.1.0
 */
public record Problem(String code, SourceLocation at, String what, String mend) {

    /** All of it in one line. */
    @Override
    public String toString() {
        return "policy \"" + at.policyName() + "\" at " + (at.pointer().isEmpty() ? "/" : at.pointer()) + " ("
                + at.describe() + "): " + what + "; " + mend;
    }
}
