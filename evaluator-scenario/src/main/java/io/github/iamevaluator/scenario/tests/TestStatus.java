package io.github.iamevaluator.scenario.tests;

/**
 * How a test, or one check of it, ended.
 *
 * @since 0.1.0
 */
public enum TestStatus {
    /** Every answer is the expected one. */
    PASSED("passed"),
    /** An answer is not the expected one, or undecided. */
    FAILED("failed"),
    /** It was not run. */
    SKIPPED("skipped"),
    /** It could not be run: something in it, or in the policies that it asks about, is wrong. */
    INVALID("invalid");

    private final String label;

    TestStatus(String label) {
        this.label = label;
    }

    /** The text used in output. */
    public String label() {
        return label;
    }
}
