package io.github.iamevaluator.environment;

import io.github.iamevaluator.arn.Arn;

/**
 * An IAM group; never a principal itself (REQ-22).
 *
 * @param arn with its path
 * @param policies what its members get
 * @since 0.1.0
 */
public record Group(Arn arn, IdentityPolicies policies) {

    /** A group with nothing attached. */
    public static Group of(Arn arn) {
        return new Group(arn, IdentityPolicies.NONE);
    }

    /** Its name, without path. */
    public String name() {
        return arn.resourceName();
    }

    /** The same group with other policies. */
    public Group withPolicies(IdentityPolicies other) {
        return new Group(arn, other);
    }
}
