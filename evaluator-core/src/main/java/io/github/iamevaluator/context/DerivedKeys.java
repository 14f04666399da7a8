package io.github.iamevaluator.context;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import io.github.iamevaluator.request.Warning;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A context being completed: derived keys go in where no value was supplied (CTX-6). Confined to one request. */
final class DerivedKeys {

    private final RequestContext supplied;
    private final RequestContext.Builder context;
    private final List<Warning> warnings = new ArrayList<>();

    DerivedKeys(RequestContext supplied) {
        this.supplied = supplied;
        this.context = supplied.toBuilder();
    }

    /** Puts what the caller brings along. */
    void derive(CallerKeys caller) {
        for (CallerKeys.Brought brought : caller.brought()) {
            derive(brought.key(), brought.value());
        }
    }

    /** Puts a fact that the engine knows; a different supplied value wins, with a warning. */
    void derive(EngineKey key, String value) {
        derive(key, ContextValue.of(value));
    }

    /** Puts a fact that the engine knows; a different supplied value wins, with a warning. */
    void derive(EngineKey key, ContextValue value) {
        ContextValue given = supplied.find(key.folded());
        if (given == null) {
            put(key, value);
        } else if (!given.values().equals(value.values())) {
            warnings.add(new Warning(
                    Warning.Code.CONTEXT_KEY_OVERRIDDEN,
                    "the supplied " + key.name() + " " + given.values() + " replaces the derived " + value.values()));
        }
    }

    /** Puts a default where nothing was supplied. */
    void putDefault(EngineKey key, ContextValue value) {
        if (supplied.find(key.folded()) == null) {
            put(key, value);
        }
    }

    private void put(EngineKey key, ContextValue value) {
        context.put(key.folded(), new RequestContext.Entry(key.name(), value));
    }

    /** What was supplied. */
    RequestContext supplied() {
        return supplied;
    }

    RequestContext context() {
        return context.build();
    }

    /** The folded names of the keys that were not supplied. */
    Set<String> derived() {
        Set<String> derived = new HashSet<>(context().entries().keySet());
        derived.removeAll(supplied.entries().keySet());
        return derived;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
