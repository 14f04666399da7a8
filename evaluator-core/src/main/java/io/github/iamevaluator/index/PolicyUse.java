package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.PolicyType;

/**
 * As what a document is read: the same text means different things in different places (RES-8, GRAM-21, VPCE-4).
 *
 * @param type the policy type
 * @param trust whether it is a role's trust policy
 * @param endpointType the type of VPC endpoint, for endpoint policies
 */
record PolicyUse(PolicyType type, boolean trust, EndpointType endpointType) {

    static PolicyUse of(PolicyType type) {
        return new PolicyUse(type, false, EndpointType.INTERFACE);
    }

    static PolicyUse ofTrust() {
        return new PolicyUse(PolicyType.RESOURCE, true, EndpointType.INTERFACE);
    }

    static PolicyUse endpoint(EndpointType endpointType) {
        return new PolicyUse(PolicyType.VPC_ENDPOINT, false, endpointType);
    }
}
