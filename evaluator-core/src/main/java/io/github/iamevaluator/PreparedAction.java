package io.github.iamevaluator;

import io.github.iamevaluator.index.IndexedAction;
import org.jspecify.annotations.Nullable;

/**
 * An action with the statements that match it, found once for many questions: {@link PreparedPolicies#action} makes it,
 * and only with the same prepared policies it may be used.
 *
 * @since 0.1.0
 */
public final class PreparedAction {

    private final String action;
    private final @Nullable IndexedAction indexed;

    PreparedAction(String action, @Nullable IndexedAction indexed) {
        this.action = action;
        this.indexed = indexed;
    }

    /** The action, {@code prefix:Name}. */
    public String action() {
        return action;
    }

    /** What the index has of it; null if questions about it have to be evaluated in full. */
    @Nullable
    IndexedAction indexed() {
        return indexed;
    }
}
