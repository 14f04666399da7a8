package io.github.iamevaluator.match;

import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.Optional;

/** A piece of a {@link VariableTemplate}: ordinary text, or a variable. */
sealed interface VariablePiece {

    /** Adds what the piece stands for, or tells by {@code false} that it is unresolved, adding nothing. */
    boolean appendTo(ResolvedText.Builder out, RequestContext context);

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
        public boolean appendTo(ResolvedText.Builder out, RequestContext context) {
            if (literal) {
                out.literal(text);
            } else {
                out.written(text);
            }
            return true;
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
            return new Variable(name, ContextKeys.fold(name), fallback, fallbackServesLists);
        }

        @Override
        public Optional<VariableTemplate.Key> key() {
            return Optional.of(new VariableTemplate.Key(name, fallback.isPresent()));
        }

        @Override
        public boolean appendTo(ResolvedText.Builder out, RequestContext context) {
            Optional<String> value = context.get(foldedName).map(this::usable).orElse(fallback);
            value.ifPresent(out::literal);
            return value.isPresent();
        }

        /** VAR-3: a list is never usable, even with one element. */
        private Optional<String> usable(ContextValue value) {
            return value.fold(
                    single -> Optional.of(single.value()), many -> fallbackServesLists ? fallback : Optional.empty());
        }
    }
}
