package io.github.iamevaluator.context;

import io.github.iamevaluator.request.ContextKeys;

/**
 * A context key that the engine itself fills.
 *
 * @param name as AWS spells it
 * @param folded the form in which names are compared
 */
record EngineKey(String name, String folded) {

    static EngineKey of(String name) {
        return new EngineKey(name, ContextKeys.fold(name));
    }
}
