package io.github.iamevaluator.request;

/**
 * What lowered a decision that the grants alone would have made Allowed (SIM-3).
 *
 * @since 0.1.0
 */
public enum BlockedBy {
    SCP("scp"),
    RCP("rcp"),
    VPC_ENDPOINT("vpce"),
    RESOURCE("resource"),
    IDENTITY("identity"),
    PERMISSIONS_BOUNDARY("pb"),
    SESSION("session"),
    S3_BLOCK_PUBLIC_ACCESS("s3-bpa");

    private final String label;

    BlockedBy(String label) {
        this.label = label;
    }

    /** The text used in files and output. */
    public String label() {
        return label;
    }
}
