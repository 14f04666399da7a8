package io.github.iamevaluator.policy;

/**
 * The kinds of policy that take part in a decision, each with its own way of matching (RES-8, GRAM-21, GRAM-22).
 *
 * <p>Source: IAM User Guide, "Policies and permissions in IAM", policy types.
 *
 * @since 0.1.0
 */
public enum PolicyType {
    /** Attached to a user, group or role. */
    IDENTITY("identity"),
    /** Attached to a resource; a role's trust policy and a KMS key policy are of this type. */
    RESOURCE("resource"),
    /** Permissions boundary of a user or role. */
    PERMISSIONS_BOUNDARY("pb"),
    /** Passed when a session is made. */
    SESSION("session"),
    /** Service control policy (SCP) of an organization. */
    SERVICE_CONTROL("scp"),
    /** Resource control policy (RCP) of an organization. */
    RESOURCE_CONTROL("rcp"),
    /** Policy of the VPC endpoint that a request travels through. */
    VPC_ENDPOINT("vpce");

    private final String label;

    PolicyType(String label) {
        this.label = label;
    }

    /** The short name used in files and output (SIM-5). */
    public String label() {
        return label;
    }
}
