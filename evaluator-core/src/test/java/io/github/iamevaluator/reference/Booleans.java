package io.github.iamevaluator.reference;

import io.github.iamevaluator.request.ContextKeys;

/** COND-39: what a text is as a boolean. */
final class Booleans {

    private Booleans() {}

    static boolean truth(String text) {
        return ContextKeys.fold(text).equals("true");
    }
}
