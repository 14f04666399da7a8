package io.github.iamevaluator.environment;

/**
 * How a resource of the caller's own account counts that the environment does not have. Roles, KMS keys and resources
 * of other accounts have an unknown policy either way.
 *
 * @since 0.1.0
 */
public enum UnlistedResources {
    /** As one without a policy, with warning {@code RESOURCE_NOT_LISTED}. */
    WITHOUT_POLICY,
    /** As one whose policy is unknown (INC-1). */
    UNKNOWN_POLICY
}
