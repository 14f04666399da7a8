package io.github.iamevaluator.index;

import io.github.iamevaluator.request.ResourceTarget;
import org.jspecify.annotations.Nullable;

/**
 * A resource that is asked about often: whether checks on it are plain is found once for as long as the action stays.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PlainTarget {

    private final ResourceTarget target;
    private @Nullable Checked checked;

    /** A resource. */
    public PlainTarget(ResourceTarget target) {
        this.target = target;
    }

    /**
     * What was found for an action.
     *
     * @param action the action
     * @param plain whether a check of it on the resource is plain as far as these two go
     */
    private record Checked(IndexedAction action, boolean plain) {}

    /** The resource. */
    public ResourceTarget target() {
        return target;
    }

    /** Tells whether a check of an action on it is plain as far as these two go. */
    boolean isPlain(IndexedAction action) {
        Checked known = checked;
        if (known == null || known.action() != action) {
            known = new Checked(action, PlainMatcher.isPlain(target, action.profile(), false));
            checked = known;
        }
        return known.plain();
    }
}
