package io.github.iamevaluator.parse;

import io.github.iamevaluator.policy.PolicyType;

/**
 * The forms of policy document, told apart by the elements that each allows (GRAM 2.2).
 *
 * <p>Finer than {@link PolicyType}: a role's trust policy is evaluated as a resource-based policy, but has a grammar of
 * its own.
 *
 * @since 0.1.0
 */
public enum PolicyForm {
    /** Policy of a user, group or role, inline or managed. */
    IDENTITY(PolicyType.IDENTITY, "an identity policy"),
    /** Permissions boundary. */
    PERMISSIONS_BOUNDARY(PolicyType.PERMISSIONS_BOUNDARY, "a permissions boundary"),
    /** Session policy. */
    SESSION(PolicyType.SESSION, "a session policy"),
    /** Policy of a bucket, queue, topic, key, secret, repository, function and so on. */
    RESOURCE_BASED(PolicyType.RESOURCE, "a resource-based policy"),
    /** Trust policy of a role. */
    ROLE_TRUST(PolicyType.RESOURCE, "a role trust policy"),
    /** Service control policy (SCP). */
    SERVICE_CONTROL(PolicyType.SERVICE_CONTROL, "an SCP"),
    /** Resource control policy (RCP). */
    RESOURCE_CONTROL(PolicyType.RESOURCE_CONTROL, "an RCP"),
    /** Policy of an interface endpoint. */
    INTERFACE_ENDPOINT(PolicyType.VPC_ENDPOINT, "a VPC endpoint policy"),
    /** Policy of a gateway endpoint (S3, DynamoDB). */
    GATEWAY_ENDPOINT(PolicyType.VPC_ENDPOINT, "a gateway endpoint policy");

    private final PolicyType policyType;
    private final String words;

    PolicyForm(PolicyType policyType, String words) {
        this.policyType = policyType;
        this.words = words;
    }

    /** The type under which documents of this form take part in a decision. */
    public PolicyType policyType() {
        return policyType;
    }

    /** The form in words, with its article, for messages. */
    public String words() {
        return words;
    }

    /** Tells whether statements may have a Principal. */
    boolean allowsPrincipal() {
        return switch (this) {
            case RESOURCE_BASED, ROLE_TRUST, RESOURCE_CONTROL, INTERFACE_ENDPOINT, GATEWAY_ENDPOINT -> true;
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL -> false;
        };
    }

    /** Tells whether statements may have a NotPrincipal. */
    boolean allowsNotPrincipal() {
        return switch (this) {
            case RESOURCE_BASED, INTERFACE_ENDPOINT, GATEWAY_ENDPOINT -> true;
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, ROLE_TRUST, SERVICE_CONTROL, RESOURCE_CONTROL -> false;
        };
    }

    /** Tells whether the document may have an Id (GRAM-8). */
    boolean allowsId() {
        return switch (this) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION -> false;
            case RESOURCE_BASED, ROLE_TRUST, SERVICE_CONTROL, RESOURCE_CONTROL, INTERFACE_ENDPOINT, GATEWAY_ENDPOINT ->
                true;
        };
    }

    /** Tells whether a Sid has only letters and digits and is unique in its document (GRAM-7). */
    boolean hasPlainSids() {
        return switch (this) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, ROLE_TRUST, SERVICE_CONTROL, RESOURCE_CONTROL -> true;
            case RESOURCE_BASED, INTERFACE_ENDPOINT, GATEWAY_ENDPOINT -> false;
        };
    }

    /** Tells whether a statement should name its resources (GRAM-20); some services let a resource policy leave it out. */
    boolean wantsResource() {
        return switch (this) {
            case IDENTITY, PERMISSIONS_BOUNDARY, SESSION, SERVICE_CONTROL, INTERFACE_ENDPOINT, GATEWAY_ENDPOINT -> true;
            case RESOURCE_BASED, ROLE_TRUST, RESOURCE_CONTROL -> false;
        };
    }

    /** Tells whether IAM checks literals against their operator when it stores the document (GRAM-41). */
    boolean isStoredInIam() {
        return switch (this) {
            case IDENTITY, PERMISSIONS_BOUNDARY, ROLE_TRUST -> true;
            case SESSION, RESOURCE_BASED, SERVICE_CONTROL, RESOURCE_CONTROL, INTERFACE_ENDPOINT, GATEWAY_ENDPOINT ->
                false;
        };
    }
}
