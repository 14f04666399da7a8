package io.github.iamevaluator.json;

import java.util.function.Function;

/** What {@link JsonElements} found next: an element, or a place that cannot be read. */
public sealed interface JsonElement {

    /** Returns the outcome of the function for the case at hand. */
    <T> T fold(Function<Read, T> ifRead, Function<Unreadable, T> ifUnreadable);

    /** Returns the element, or throws the {@link JsonException} of the place that cannot be read. */
    default JsonText orThrow() {
        return fold(Read::text, unreadable -> {
            throw new JsonException(unreadable.problem());
        });
    }

    /**
     * An element that was read.
     *
     * @param member name of the member of the outermost object that this is the value of, or whose array holds it; empty
     *     where the outermost value is no object
     * @param text the element, with the places of the file
     */
    record Read(String member, JsonText text) implements JsonElement {
        @Override
        public <T> T fold(Function<Read, T> ifRead, Function<Unreadable, T> ifUnreadable) {
            return ifRead.apply(this);
        }
    }

    /**
     * A place that cannot be read.
     *
     * @param problem why and where
     */
    record Unreadable(JsonProblem problem) implements JsonElement {
        @Override
        public <T> T fold(Function<Read, T> ifRead, Function<Unreadable, T> ifUnreadable) {
            return ifUnreadable.apply(this);
        }
    }
}
