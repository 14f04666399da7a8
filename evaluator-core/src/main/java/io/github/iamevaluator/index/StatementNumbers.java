package io.github.iamevaluator.index;

/** The statements of identity policies that match an action, by their numbers in a {@link StatementIndex}. */
final class StatementNumbers {

    private final int[] denies;
    private final int[] allows;

    StatementNumbers(int[] denies, int[] allows) {
        this.denies = denies;
        this.allows = allows;
    }

    /** The Deny statements. */
    int[] denies() {
        return denies;
    }

    /** The Allow statements. */
    int[] allows() {
        return allows;
    }
}
