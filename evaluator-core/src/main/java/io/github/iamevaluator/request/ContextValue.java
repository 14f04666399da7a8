package io.github.iamevaluator.request;

import java.util.List;
import java.util.function.Function;

/**
 * The value of a context key: one text or a list of texts (CTX-2).
 *
 * @since 0.1.0
 */
public sealed interface ContextValue {

    /** The texts: exactly one for a single value. */
    List<String> values();

    /** Applies the function of the case at hand. */
    <T> T fold(Function<Single, T> ifSingle, Function<Multiple, T> ifMultiple);

    /** A single value. */
    static ContextValue of(String value) {
        return new Single(value);
    }

    /** A list value, perhaps empty. */
    static ContextValue ofAll(List<String> values) {
        return new Multiple(values);
    }

    /** One text. */
    record Single(String value) implements ContextValue {
        @Override
        public List<String> values() {
            return List.of(value);
        }

        @Override
        public <T> T fold(Function<Single, T> ifSingle, Function<Multiple, T> ifMultiple) {
            return ifSingle.apply(this);
        }
    }

    /** A list of texts, perhaps empty (CTX-5). */
    record Multiple(List<String> values) implements ContextValue {
        public Multiple {
            values = List.copyOf(values);
        }

        @Override
        public <T> T fold(Function<Single, T> ifSingle, Function<Multiple, T> ifMultiple) {
            return ifMultiple.apply(this);
        }
    }
}
