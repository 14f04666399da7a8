package io.github.iamevaluator.cloudtrail;

/**
 * What AWS did with a recorded call, as far as access is concerned.
 *
 * @since 0.1.0
 */
public enum RecordedOutcome {
    /** It was carried out. */
    ALLOWED("allowed"),
    /** It was refused for want of permission. */
    DENIED("denied"),
    /** It failed for another reason, which says nothing about permissions: it may have been refused before these were asked. */
    NOT_SAID("failed otherwise");

    private final String label;

    RecordedOutcome(String label) {
        this.label = label;
    }

    /** The text used in output. */
    public String label() {
        return label;
    }
}
