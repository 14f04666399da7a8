package io.github.iamevaluator.match;

import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a {@link VariableTemplate}: ordinary text, or a variable. */
sealed interface VariablePiece {

    /** Adds what the piece stands for, or tells by {@code false} that it is unresolved, adding nothing. */
    boolean appendTo(ResolvedText.Builder out, ContextView context);

    /** What it stands for; empty if it is an unresolved variable. */
    String text(ContextView context);

    /** Its text as written, if it is ordinary; else nothing. */
    default String ordinaryText() {
        return "";
    }

    /** The key that the piece reads, if it is a variable. */
    default Optional<VariableTemplate.Key> key() {
        return Optional.empty();
    }

    /**
     * Ordinary text.
     *
     * @param text its characters
     * @param literal whether they are literal: an escape
     */
    record Text(String text, boolean literal) implements VariablePiece {
        @Override
        public boolean appendTo(ResolvedText.Builder out, ContextView context) {
            if (literal) {
                out.literal(text);
            } else {
                out.written(text);
            }
            return true;
        }

        @Override
        public String text(ContextView context) {
            return text;
        }

        @Override
        public String ordinaryText() {
            return literal ? "" : text;
        }
    }

    /**
     * A variable.
     *
     * @param name the context key, as written
     * @param foldedName the key in the form in which keys are compared
     * @param fallback the default
     * @param fallbackServesLists whether the default stands for a list-valued key too
     */
    record Variable(String name, String foldedName, Optional<String> fallback, boolean fallbackServesLists)
            implements VariablePiece {

        /** A variable that reads a key. */
        static Variable of(String name, Optional<String> fallback, boolean fallbackServesLists) {
            return new Variable(name, ContextKeys.interned(name), fallback, fallbackServesLists);
        }

        @Override
        public Optional<VariableTemplate.Key> key() {
            return Optional.of(new VariableTemplate.Key(name, fallback.isPresent()));
        }

        @Override
        public boolean appendTo(ResolvedText.Builder out, ContextView context) {
            String value = value(context);
            if (value != null) {
                out.literal(value);
            }
            return value != null;
        }

        @Override
        public String text(ContextView context) {
            String value = value(context);
            return value == null ? "" : value;
        }

        /** What the variable stands for, or null if it is unresolved (VAR-3: a list is never usable). */
        @Nullable
        String value(ContextView context) {
            ContextValue value = context.find(foldedName);
            if (value instanceof ContextValue.Single single) {
                return single.value();
            }
            return value == null || fallbackServesLists ? fallback.orElse(null) : null;
        }
    }
}
