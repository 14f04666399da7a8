package io.github.iamevaluator.request;

import io.github.iamevaluator.text.AsciiCase;

/**
 * The one rule for comparing names of context keys: ASCII case is ignored, all else counts (CTX-1).
 *
 * @since 0.1.0
 */
public final class ContextKeys {

    private ContextKeys() {}

    /** The form in which names are compared: ASCII letters in lower case. */
    public static String fold(String key) {
        return AsciiCase.fold(key);
    }

    /** The same for a key that a policy names: always the same object, so that comparing it with itself costs nothing. */
    public static String interned(String key) {
        return fold(key).intern();
    }
}
