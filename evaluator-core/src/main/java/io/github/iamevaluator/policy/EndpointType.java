package io.github.iamevaluator.policy;

/**
 * The two types of VPC endpoint that carry policies (VPCE-4).
 *
 * @since 0.1.0
 */
public enum EndpointType {
    /** Interface endpoint. */
    INTERFACE,
    /** Gateway endpoint (S3, DynamoDB). */
    GATEWAY
}
