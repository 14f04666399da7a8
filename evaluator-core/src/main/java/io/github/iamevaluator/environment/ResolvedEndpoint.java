package io.github.iamevaluator.environment;

import io.github.iamevaluator.policy.EndpointType;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;

/**
 * The VPC endpoint that a request travels through.
 *
 * @param policy none (VPCE-1: no restriction) or one
 * @param type interface or gateway (VPCE-4)
 * @param context {@code aws:SourceVpc}, if known; what the request says wins over it (CTX-6)
 * @since 0.1.0
 */
public record ResolvedEndpoint(List<Policy> policy, EndpointType type, RequestContext context) {

    /** Copies the list. */
    public ResolvedEndpoint {
        policy = List.copyOf(policy);
    }
}
