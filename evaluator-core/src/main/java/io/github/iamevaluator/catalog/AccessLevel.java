package io.github.iamevaluator.catalog;

/**
 * What kind of access an action gives.
 *
 * <p>Source: IAM User Guide, "Understanding access level summaries within policy summaries".
 *
 * @since 0.1.0
 */
public enum AccessLevel {
    /** Reads the contents of resources. */
    READ("Read"),
    /** Creates, changes or deletes resources. */
    WRITE("Write"),
    /** Lists resources, without their contents. */
    LIST("List"),
    /** Changes only the tags of resources. */
    TAGGING("Tagging"),
    /** Grants or changes permissions. */
    PERMISSIONS_MANAGEMENT("Permissions management");

    private final String label;

    AccessLevel(String label) {
        this.label = label;
    }

    /** The level as AWS spells it, for example {@code Permissions management}. */
    public String label() {
        return label;
    }
}
