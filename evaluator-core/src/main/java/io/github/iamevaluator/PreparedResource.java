package io.github.iamevaluator;

import io.github.iamevaluator.index.PlainTarget;
import io.github.iamevaluator.request.ResourceTarget;

/**
 * A resource, read once for many questions: {@link PreparedPolicies#resource} makes it, and only with the same prepared
 * policies it may be used.
 *
 * @since 0.1.0
 */
public final class PreparedResource {

    private final PlainTarget plain;

    PreparedResource(ResourceTarget target) {
        this.plain = new PlainTarget(target);
    }

    /** The resource. */
    public ResourceTarget target() {
        return plain.target();
    }

    /** What the index asks about. */
    PlainTarget plain() {
        return plain;
    }
}
