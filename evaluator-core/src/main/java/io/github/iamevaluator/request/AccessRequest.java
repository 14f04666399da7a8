package io.github.iamevaluator.request;

import java.util.List;

/**
 * One authorization question (REQ-1).
 *
 * @param principal who calls
 * @param action {@code prefix:Name} (REQ-2)
 * @param resources one or more; each is checked on its own (EVAL-40)
 * @param context what the caller supplies; derived keys are added by the engine (CTX-6)
 * @param requires dependent checks that the caller knows of (EVAL-40)
 * @param callerInManagementAccount whether the principal's account is its organization's management account (SCP-5)
 * @param literalResource whether {@code *} in a resource is an ordinary character and not a question about a set
 * @since 0.1.0
 */
public record AccessRequest(
        Principal principal,
        String action,
        List<ResourceTarget> resources,
        RequestContext context,
        List<DependentCheck> requires,
        boolean callerInManagementAccount,
        boolean literalResource) {

    /** Copies the lists; there must be a resource. */
    public AccessRequest {
        resources = List.copyOf(resources);
        requires = List.copyOf(requires);
        if (resources.isEmpty()) {
            throw new InvalidRequestException(
                    InputError.NO_RESOURCE_TYPES, "a request needs a resource; give an ARN, or \"*\"");
        }
    }

    /** A question without context. */
    public static AccessRequest of(String principalArn, String action, String resourceArn) {
        return builder(Principals.parse(principalArn), action)
                .resource(resourceArn)
                .build();
    }

    /** A builder. */
    public static Builder builder(Principal principal, String action) {
        return new Builder(principal, action);
    }

    /** A builder that starts from this request. */
    public Builder toBuilder() {
        Builder builder = new Builder(principal, action);
        builder.resources = resources;
        builder.context = context;
        builder.requires = requires;
        builder.callerInManagementAccount = callerInManagementAccount;
        builder.literalResource = literalResource;
        return builder;
    }

    /** Collects the parts of an {@link AccessRequest}. */
    public static final class Builder {
        private final Principal principal;
        private final String action;
        private List<ResourceTarget> resources = List.of();
        private RequestContext context = RequestContext.EMPTY;
        private List<DependentCheck> requires = List.of();
        private boolean callerInManagementAccount;
        private boolean literalResource;

        private Builder(Principal principal, String action) {
            this.principal = principal;
            this.action = action;
        }

        /** The only resource. */
        public Builder resource(String arn) {
            return resources(List.of(ResourceTarget.of(arn)));
        }

        /** The resources. */
        public Builder resources(List<ResourceTarget> targets) {
            resources = targets;
            return this;
        }

        /** The context that the caller supplies. */
        public Builder context(RequestContext supplied) {
            context = supplied;
            return this;
        }

        /** The dependent checks. */
        public Builder requires(List<DependentCheck> checks) {
            requires = checks;
            return this;
        }

        /** Whether the caller's account is the management account. */
        public Builder callerInManagementAccount(boolean is) {
            callerInManagementAccount = is;
            return this;
        }

        /** Whether {@code *} in a resource is an ordinary character. */
        public Builder literalResource(boolean is) {
            literalResource = is;
            return this;
        }

        /** The request. */
        public AccessRequest build() {
            return new AccessRequest(
                    principal, action, resources, context, requires, callerInManagementAccount, literalResource);
        }
    }
}
