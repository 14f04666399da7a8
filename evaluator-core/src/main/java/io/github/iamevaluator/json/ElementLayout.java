package io.github.iamevaluator.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in the tokens of a file its elements stand. */
interface ElementLayout {

    /** Moves the tokens to the first one of the next element; returns null at the end of the file. */
    @Nullable
    Slot next(StreamedElements tokens) throws IOException;

    /** The place of an element: the member of the outermost object, and the pointer. */
    record Slot(String member, JsonPointer pointer, boolean repeated) {}

    /** The elements of the outermost array. */
    final class InArray implements ElementLayout {
        private boolean begun;
        private int count;

        @Override
        public @Nullable Slot next(StreamedElements tokens) throws IOException {
            if (!begun) {
                begun = true;
                expect(JsonToken.START_ARRAY, "an array", tokens);
            }
            if (tokens.nextToken() == JsonToken.END_ARRAY) {
                expectEnd(tokens);
                return null;
            }
            return new Slot("", JsonPointer.root().element(count++), false);
        }
    }

    /** The members of the outermost object, some of them element by element. */
    final class InObject implements ElementLayout {
        private final Set<String> arrays;
        private final Set<String> seen = new HashSet<>();
        private boolean begun;
        private boolean inArray;
        private String member = "";
        private int count;

        InObject(Set<String> arrays) {
            this.arrays = Set.copyOf(arrays);
        }

        @Override
        public @Nullable Slot next(StreamedElements tokens) throws IOException {
            if (!begun) {
                begun = true;
                expect(JsonToken.START_OBJECT, "an object", tokens);
            }
            while (true) {
                JsonToken token = tokens.nextToken();
                if (inArray && token != JsonToken.END_ARRAY) {
                    return new Slot(member, JsonPointer.root().member(member).element(count++), false);
                }
                inArray = false;
                if (token == JsonToken.END_OBJECT) {
                    expectEnd(tokens);
                    return null;
                }
                if (token == JsonToken.FIELD_NAME && !entersArray(tokens)) {
                    return new Slot(member, JsonPointer.root().member(member), !seen.add(member));
                }
            }
        }

        private boolean entersArray(StreamedElements tokens) throws IOException {
            member = tokens.currentName();
            JsonToken token = tokens.nextToken();
            inArray = token == JsonToken.START_ARRAY && arrays.contains(member) && seen.add(member);
            count = 0;
            return inArray;
        }
    }

    /** Values one after another. */
    final class Concatenated implements ElementLayout {
        @Override
        public @Nullable Slot next(StreamedElements tokens) throws IOException {
            return tokens.nextToken() == null ? null : new Slot("", JsonPointer.root(), false);
        }
    }

    private static void expect(JsonToken first, String words, StreamedElements tokens) throws IOException {
        JsonToken token = tokens.nextToken();
        if (token == null) {
            throw tokens.failure(Code.EMPTY, "the text is empty", "it should hold " + words);
        }
        if (token != first) {
            throw tokens.failure(Code.WRONG_TYPE, "the text is not " + words, "its outermost value should be " + words);
        }
    }

    private static void expectEnd(StreamedElements tokens) throws IOException {
        if (tokens.nextToken() != null) {
            throw tokens.failure(
                    Code.TRAILING_TEXT, "something follows the JSON value", "a text holds exactly one value");
        }
    }
}
