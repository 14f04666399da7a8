package io.github.iamevaluator.reference;

import io.github.iamevaluator.request.ContextKeys;
import java.util.Optional;

/** Names that compare ignoring ASCII case (2.3). */
final class Names {

    private Names() {}

    static boolean same(String a, String b) {
        return ContextKeys.fold(a).equals(ContextKeys.fold(b));
    }

    /** The part before the first colon, in lower case. */
    static String prefix(String action) {
        int colon = action.indexOf(':');
        return ContextKeys.fold(colon < 0 ? action : action.substring(0, colon));
    }

    /** The part of a key behind a prefix, for example the tag key; empty when the key has another prefix. */
    static Optional<String> behind(String prefix, String key) {
        return ContextKeys.fold(key).startsWith(ContextKeys.fold(prefix))
                ? Optional.of(key.substring(prefix.length()))
                : Optional.empty();
    }
}
