package io.github.iamevaluator.environment;

/**
 * A part of a resource, beside its policy, that nobody could read: unknown is not absent (INC-1).
 *
 * @since 0.1.0
 */
public enum UnknownPart {
    /** Its tags: no {@code aws:ResourceTag/...} key is filled. */
    TAGS("tags"),
    /** Whether RestrictPublicBuckets is on (S3-8). */
    PUBLIC_ACCESS_BLOCK("Block Public Access settings"),
    /** The grants on a KMS key (KMS-6). */
    KMS_GRANTS("grants");

    private final String label;

    UnknownPart(String label) {
        this.label = label;
    }

    /** The word for it in messages. */
    public String label() {
        return label;
    }
}
