package io.github.iamevaluator.request;

import java.util.Optional;

/**
 * One resource of a request.
 *
 * @param arn an ARN, or {@code *} (REQ-4)
 * @param ownerAccount 12 digits; empty: by REQ-5 and REQ-7
 * @param context keys of this resource only, such as its tags; they win over those of the request
 * @param settings what else is known of it
 * @since 0.1.0
 */
public record ResourceTarget(
        String arn, Optional<String> ownerAccount, RequestContext context, ResourceSettings settings) {

    /** A resource of which nothing more is known. */
    public static ResourceTarget of(String arn) {
        return new ResourceTarget(arn, Optional.empty(), RequestContext.EMPTY, ResourceSettings.DEFAULT);
    }

    /** A resource with its owner. */
    public static ResourceTarget of(String arn, String ownerAccount) {
        return new ResourceTarget(arn, Optional.of(ownerAccount), RequestContext.EMPTY, ResourceSettings.DEFAULT);
    }

    /** The same resource with other settings. */
    public ResourceTarget with(ResourceSettings other) {
        return new ResourceTarget(arn, ownerAccount, context, other);
    }
}
