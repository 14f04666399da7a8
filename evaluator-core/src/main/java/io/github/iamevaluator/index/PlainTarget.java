package io.github.iamevaluator.index;

import io.github.iamevaluator.request.ResourceTarget;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is asked about often: that checks on it are plain is found once for as long as the action stays.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PlainTarget {

    private final ResourceTarget target;
    private @Nullable IndexedAction plainFor;

    /** A resource. */
    public PlainTarget(ResourceTarget target) {
        this.target = target;
    }

    /** The resource. */
    public ResourceTarget target() {
        return target;
    }

    /** Tells whether a check of an action on it is plain as far as these two go. */
    boolean isPlain(IndexedAction action) {
        if (plainFor == action) {
            return true;
        }
        boolean plain = PlainMatcher.isPlain(target, action, false);
        if (plain) {
            plainFor = action;
        }
        return plain;
    }
}
