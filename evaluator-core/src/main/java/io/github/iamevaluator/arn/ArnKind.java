package io.github.iamevaluator.arn;

/**
 * What an ARN names, as far as the rules treat it apart.
 *
 * @since 0.1.0
 */
public enum ArnKind {
    /** No ARN at all. */
    NONE,
    /** A role. */
    ROLE,
    /** A role that only an AWS service uses: its path begins with {@code aws-service-role/}. */
    SERVICE_LINKED_ROLE,
    /** Anything else of IAM, and all of STS and AWS Organizations. */
    IDENTITY,
    /** A KMS key. */
    KEY,
    /** The alias of a KMS key. */
    KEY_ALIAS,
    /** Anything else of AWS KMS. */
    OTHER_KMS,
    /** An S3 access point. */
    ACCESS_POINT,
    /** An S3 bucket or object: neither region nor account. */
    BUCKET_OR_OBJECT,
    /** Whatever no rule treats apart. */
    OTHER;

    /** The kind of an ARN whose service and resource part begin and end there. */
    static ArnKind of(String text, int service, int serviceEnd, int last, boolean hasPlace) {
        return switch (serviceEnd - service) {
            case 2 -> text.startsWith("s3", service) ? ofS3(text, last, hasPlace) : OTHER;
            case 3 -> ofThree(text, service, last);
            case 13 -> text.startsWith("organizations", service) ? IDENTITY : OTHER;
            default -> OTHER;
        };
    }

    private static ArnKind ofS3(String text, int last, boolean hasPlace) {
        if (text.startsWith("accesspoint/", last)) {
            return ACCESS_POINT;
        }
        return hasPlace ? OTHER : BUCKET_OR_OBJECT;
    }

    private static ArnKind ofThree(String text, int service, int last) {
        if (text.startsWith("iam", service)) {
            if (!text.startsWith("role/", last)) {
                return IDENTITY;
            }
            return text.startsWith("role/aws-service-role/", last) ? SERVICE_LINKED_ROLE : ROLE;
        }
        if (text.startsWith("kms", service)) {
            return text.startsWith("key/", last) ? KEY : text.startsWith("alias/", last) ? KEY_ALIAS : OTHER_KMS;
        }
        return text.startsWith("sts", service) ? IDENTITY : OTHER;
    }

    /** Tells whether it is a role, service-linked or not. */
    public boolean isRole() {
        return this == ROLE || this == SERVICE_LINKED_ROLE;
    }

    /** Tells whether it is of AWS KMS. */
    public boolean isKms() {
        return this == KEY || this == KEY_ALIAS || this == OTHER_KMS;
    }

    /** Tells whether it is of a service whose resources have no policies, but for the trust policies of roles. */
    public boolean isIdentity() {
        return this == IDENTITY || isRole();
    }
}
