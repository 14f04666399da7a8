package io.github.iamevaluator.request;

import io.github.iamevaluator.arn.ArnSegments;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a request. Immutable; its text is split when it is made, which costs its length up to the fifth colon.
 *
 * @since 0.1.0
 */
public final class ResourceTarget {

    private final ArnSegments segments;
    private final boolean hasStar;
    private final boolean hasSettings;
    private final Optional<String> ownerAccount;
    private final RequestContext context;
    private final ResourceSettings settings;

    /**
     * A resource.
     *
     * @param arn an ARN, or {@code *} (REQ-4)
     * @param ownerAccount 12 digits; empty: by REQ-5 and REQ-7
     * @param context keys of this resource only, such as its tags; they win over those of the request
     * @param settings what else is known of it
     */
    public ResourceTarget(
            String arn, Optional<String> ownerAccount, RequestContext context, ResourceSettings settings) {
        this.segments = ArnSegments.of(arn);
        this.hasStar = arn.indexOf('*') >= 0;
        this.ownerAccount = ownerAccount;
        this.context = context;
        this.settings = settings;
        this.hasSettings = !settings.equals(ResourceSettings.DEFAULT);
    }

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
        return new ResourceTarget(arn(), ownerAccount, context, other);
    }

    /** The ARN, or {@code *}, as given. */
    public String arn() {
        return segments.text();
    }

    /** Where the segments of its ARN stand. */
    public ArnSegments segments() {
        return segments;
    }

    /** Tells whether its text has a {@code *}, so that it may mean a set of resources (RES-20). */
    public boolean hasStar() {
        return hasStar;
    }

    /** The account that owns it, if that was said. */
    public Optional<String> ownerAccount() {
        return ownerAccount;
    }

    /** The keys of this resource only. */
    public RequestContext context() {
        return context;
    }

    /** What else is known of it. */
    public ResourceSettings settings() {
        return settings;
    }

    /** Tells whether any of the settings is not {@link ResourceSettings#DEFAULT}. */
    public boolean hasSettings() {
        return hasSettings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResourceTarget that
                && arn().equals(that.arn())
                && ownerAccount.equals(that.ownerAccount)
                && context.equals(that.context)
                && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(arn(), ownerAccount, context, settings);
    }

    @Override
    public String toString() {
        return arn();
    }
}
