package io.github.iamevaluator.context;

import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A context being completed: derived keys go in where no value was supplied (CTX-6). Confined to one request. */
final class DerivedKeys {

    private final RequestContext supplied;
    private final RequestContext.Builder context;
    private final Set<String> derived = new HashSet<>();
    private final List<Warning> warnings = new ArrayList<>();

    DerivedKeys(RequestContext supplied) {
        this.supplied = supplied;
        this.context = supplied.toBuilder();
    }

    /** Puts what the caller brings along. */
    void derive(CallerKeys caller) {
        for (String key : CallerKeys.NAMES) {
            ContextValue value = caller.find(ContextKeys.fold(key));
            if (value != null) {
                derive(key, value);
            }
        }
    }

    /** Puts a fact that the engine knows; a different supplied value wins, with a warning. */
    void derive(String key, String value) {
        derive(key, ContextValue.of(value));
    }

    /** Puts a fact that the engine knows; a different supplied value wins, with a warning. */
    void derive(String key, ContextValue value) {
        Optional<ContextValue> given = supplied.get(key);
        if (given.isEmpty()) {
            put(key, value);
        } else if (!given.get().values().equals(value.values())) {
            warnings.add(new Warning(
                    Warning.Code.CONTEXT_KEY_OVERRIDDEN,
                    "the supplied " + key + " " + given.get().values() + " replaces the derived " + value.values()));
        }
    }

    /** Puts a default where nothing was supplied. */
    void putDefault(String key, String value) {
        if (!supplied.contains(key)) {
            put(key, ContextValue.of(value));
        }
    }

    private void put(String key, ContextValue value) {
        context.put(key, value);
        derived.add(ContextKeys.fold(key));
    }

    RequestContext context() {
        return context.build();
    }

    Set<String> derived() {
        return derived;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
