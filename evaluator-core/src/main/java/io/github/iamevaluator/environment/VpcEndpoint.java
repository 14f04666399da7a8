package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.EndpointType;
import java.util.Optional;

/**
 * A VPC endpoint.
 *
 * @param id {@code vpce-...}
 * @param type interface or gateway (VPCE-4)
 * @param policy empty: the default policy, which allows everything (VPCE-1)
 * @param vpc {@code vpc-...}, if known
 * @since 0.1.0
 */
public record VpcEndpoint(String id, EndpointType type, Optional<AttachedPolicy> policy, Optional<String> vpc) {

    /** An endpoint of which nothing is known but that it exists. */
    public static VpcEndpoint unknown(String id) {
        return new VpcEndpoint(
                id,
                EndpointType.INTERFACE,
                Optional.of(AttachedPolicy.unknown("endpoint policy of " + id)),
                Optional.empty());
    }
}
