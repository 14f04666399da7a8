package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Another value for a context key of a request.
 *
 * @param key the key
 * @param actual the value that the request has; empty: absent
 * @param changed the value that it would have; empty: absent
 * @since 0.1.0
 */
public record ContextChange(String key, Optional<ContextValue> actual, Optional<ContextValue> changed)
        implements Change {

    /** The request with the change. */
    public AccessRequest applyTo(AccessRequest request) {
        RequestContext.Builder context = request.context().toBuilder();
        if (changed.isPresent()) {
            context.put(key, changed.get());
        } else {
            context.remove(key);
        }
        return request.toBuilder().context(context.build()).build();
    }

    @Override
    public String wish() {
        return key + " were " + words(changed);
    }

    @Override
    public String fact() {
        return "it is " + words(actual);
    }

    private static String words(Optional<ContextValue> value) {
        return value.map(present -> present.fold(
                        single -> quoted(single.value()),
                        many -> many.values().stream()
                                .map(ContextChange::quoted)
                                .collect(Collectors.joining(", ", "[", "]"))))
                .orElse("absent");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
