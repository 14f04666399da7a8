package io.github.iamevaluator.policy;

import java.util.List;
import java.util.Map;

/**
 * All policies that bear on a request, in hand. An empty list means that no policy of that type exists (EVAL-2).
 *
 * @param identity of the caller: its own and its groups' policies in one pool (EVAL-6)
 * @param permissionsBoundary none or one
 * @param session session policies, pooled (STS-13)
 * @param serviceControl levels from the organization root down to the caller's account; empty: not in an organization
 * @param resourceControl levels from the organization root down to the resource's account
 * @param vpcEndpoint none or one
 * @param endpointType type of that endpoint
 * @param resource none or one; two for an S3 access point: its policy first, then the bucket's (S3-5)
 * @param resourceByArn policies of particular resources, by ARN; they win over {@code resource}
 * @since 0.1.0
 */
public record PolicySet(
        List<Policy> identity,
        List<Policy> permissionsBoundary,
        List<Policy> session,
        List<ControlLevel> serviceControl,
        List<ControlLevel> resourceControl,
        List<Policy> vpcEndpoint,
        EndpointType endpointType,
        List<Policy> resource,
        Map<String, Policy> resourceByArn) {

    /** No policy at all. */
    public static final PolicySet EMPTY = builder().build();

    /** Copies the collections. */
    public PolicySet {
        identity = List.copyOf(identity);
        permissionsBoundary = List.copyOf(permissionsBoundary);
        session = List.copyOf(session);
        serviceControl = List.copyOf(serviceControl);
        resourceControl = List.copyOf(resourceControl);
        vpcEndpoint = List.copyOf(vpcEndpoint);
        resource = List.copyOf(resource);
        resourceByArn = Map.copyOf(resourceByArn);
    }

    /** The policies of a resource: its own of {@link #resourceByArn}, else {@link #resource}. */
    public List<Policy> resourcePolicies(String resourceArn) {
        Policy own = resourceByArn.get(resourceArn);
        return own == null ? resource : List.of(own);
    }

    /** A builder without any policy. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this set. */
    public Builder toBuilder() {
        return new Builder()
                .identity(identity)
                .permissionsBoundary(permissionsBoundary)
                .session(session)
                .serviceControl(serviceControl)
                .resourceControl(resourceControl)
                .vpcEndpoint(vpcEndpoint)
                .endpointType(endpointType)
                .resource(resource)
                .resourceByArn(resourceByArn);
    }

    /** Collects the policies of a {@link PolicySet}; each method replaces what was given before. */
    public static final class Builder {
        private List<Policy> identity = List.of();
        private List<Policy> permissionsBoundary = List.of();
        private List<Policy> session = List.of();
        private List<ControlLevel> serviceControl = List.of();
        private List<ControlLevel> resourceControl = List.of();
        private List<Policy> vpcEndpoint = List.of();
        private EndpointType endpointType = EndpointType.INTERFACE;
        private List<Policy> resource = List.of();
        private Map<String, Policy> resourceByArn = Map.of();

        private Builder() {}

        /** The identity policies. */
        public Builder identity(List<Policy> policies) {
            identity = policies;
            return this;
        }

        /** The permissions boundary. */
        public Builder permissionsBoundary(List<Policy> policies) {
            permissionsBoundary = policies;
            return this;
        }

        /** The session policies. */
        public Builder session(List<Policy> policies) {
            session = policies;
            return this;
        }

        /** The SCP levels, root first. */
        public Builder serviceControl(List<ControlLevel> levels) {
            serviceControl = levels;
            return this;
        }

        /** The RCP levels, root first. */
        public Builder resourceControl(List<ControlLevel> levels) {
            resourceControl = levels;
            return this;
        }

        /** The VPC endpoint policy. */
        public Builder vpcEndpoint(List<Policy> policies) {
            vpcEndpoint = policies;
            return this;
        }

        /** The type of the VPC endpoint. */
        public Builder endpointType(EndpointType type) {
            endpointType = type;
            return this;
        }

        /** The resource policy; two for an S3 access point. */
        public Builder resource(List<Policy> policies) {
            resource = policies;
            return this;
        }

        /** Resource policies by resource ARN. */
        public Builder resourceByArn(Map<String, Policy> policies) {
            resourceByArn = policies;
            return this;
        }

        /** The set. */
        public PolicySet build() {
            return new PolicySet(
                    identity,
                    permissionsBoundary,
                    session,
                    serviceControl,
                    resourceControl,
                    vpcEndpoint,
                    endpointType,
                    resource,
                    resourceByArn);
        }
    }
}
