package io.github.iamevaluator.request;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says under its context keys, however the values are kept or worked out.
 *
 * @since 0.1.0
 */
public interface ContextView {

    /**
     * The value of a key, or null when the key is absent.
     *
     * @param foldedName the key as {@link ContextKeys#fold} gives it
     */
    @Nullable
    ContextValue find(String foldedName);

    /** The value of a key, or empty when the key is absent. */
    default Optional<ContextValue> get(String key) {
        return Optional.ofNullable(find(ContextKeys.fold(key)));
    }

    /** Tells whether a key is there. */
    default boolean contains(String key) {
        return find(ContextKeys.fold(key)) != null;
    }
}
