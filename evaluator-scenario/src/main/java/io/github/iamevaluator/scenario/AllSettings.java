package io.github.iamevaluator.scenario;

import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.request.ResourceSettings;

/**
 * Everything that the {@code settings} field says.
 *
 * @param evaluation how to evaluate
 * @param serviceLinkedRole whether the caller is a session of a service-linked role though its ARN does not say so
 * @param callerInManagementAccount whether the caller's account is the management account
 * @param literalResource whether {@code *} in a resource is an ordinary character
 * @param endpointType the type of the VPC endpoint
 * @param resource what is known of every resource of the request
 */
record AllSettings(
        ScenarioSettings evaluation,
        boolean serviceLinkedRole,
        boolean callerInManagementAccount,
        boolean literalResource,
        EndpointType endpointType,
        ResourceSettings resource) {

    static final AllSettings DEFAULT = new AllSettings(
            ScenarioSettings.DEFAULT, false, false, false, EndpointType.INTERFACE, ResourceSettings.DEFAULT);
}
