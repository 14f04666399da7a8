package io.github.iamevaluator.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One value of a JSON text, with its place.
 *
 * <p>Readers switch over {@link #kind()} or ask for the case they want ({@link #asObject()}, {@link #asString()} ...).
 */
public sealed interface JsonValue {

    /** Returns where the value stands in its text. */
    JsonSpan span();

    /** Returns which of the six kinds this value is. */
    JsonKind kind();

    /** Returns the path of the value in its file. */
    default JsonPointer pointer() {
        return span().pointer();
    }

    /** Returns the offset of the first character in the text. */
    default int start() {
        return span().start();
    }

    /** Returns the offset just after the last character in the text. */
    default int end() {
        return span().end();
    }

    /** Returns this value if it is an object. */
    default Optional<JsonObject> asObject() {
        return Optional.empty();
    }

    /** Returns this value if it is an array. */
    default Optional<JsonArray> asArray() {
        return Optional.empty();
    }

    /** Returns the text of this value if it is a string. */
    default Optional<String> asString() {
        return Optional.empty();
    }

    /** Returns this value if it is a boolean. */
    default Optional<Boolean> asBoolean() {
        return Optional.empty();
    }

    /**
     * Returns the text of a string, a number or a boolean; empty for objects, arrays and null.
     *
     * <p>A number gives its text as written, a boolean {@code true} or {@code false}. Source: rule GRAM-10.
     */
    default Optional<String> asText() {
        return Optional.empty();
    }

    /**
     * An object: its members in the order written, repeated names included.
     *
     * @param span where it stands
     * @param members the members as written
     */
    record JsonObject(JsonSpan span, List<JsonMember> members) implements JsonValue {
        /** Copies the members. */
        public JsonObject {
            members = List.copyOf(members);
        }

        @Override
        public JsonKind kind() {
            return JsonKind.OBJECT;
        }

        @Override
        public Optional<JsonObject> asObject() {
            return Optional.of(this);
        }

        /** Returns the value of the first member with this name. Cost: linear in the number of members. */
        public Optional<JsonValue> get(String name) {
            return member(name).map(JsonMember::value);
        }

        /** Returns the first member with this name. Cost: linear in the number of members. */
        public Optional<JsonMember> member(String name) {
            for (JsonMember member : members) {
                if (member.name().equals(name)) {
                    return Optional.of(member);
                }
            }
            return Optional.empty();
        }

        /** Tells whether a member has this name. Cost: linear in the number of members. */
        public boolean has(String name) {
            return member(name).isPresent();
        }

        /** Returns every member whose name an earlier member of this object already has; rule GRAM-5. */
        public List<JsonMember> repeatedMembers() {
            Set<String> seen = new HashSet<>();
            List<JsonMember> repeated = new ArrayList<>();
            for (JsonMember member : members) {
                if (!seen.add(member.name())) {
                    repeated.add(member);
                }
            }
            return repeated;
        }
    }

    /**
     * An array: its elements in the order written.
     *
     * @param span where it stands
     * @param elements the elements
     */
    record JsonArray(JsonSpan span, List<JsonValue> elements) implements JsonValue {
        /** Copies the elements. */
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public JsonKind kind() {
            return JsonKind.ARRAY;
        }

        @Override
        public Optional<JsonArray> asArray() {
            return Optional.of(this);
        }
    }

    /**
     * A string.
     *
     * @param span where it stands, quotes included
     * @param value the text, unescaped
     */
    record JsonString(JsonSpan span, String value) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.STRING;
        }

        @Override
        public Optional<String> asString() {
            return Optional.of(value);
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(value);
        }
    }

    /**
     * A number.
     *
     * @param span where it stands
     * @param text the number as written; never converted here
     */
    record JsonNumber(JsonSpan span, String text) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.NUMBER;
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(text);
        }
    }

    /**
     * A boolean.
     *
     * @param span where it stands
     * @param value true or false
     */
    record JsonBoolean(JsonSpan span, boolean value) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.BOOLEAN;
        }

        @Override
        public Optional<Boolean> asBoolean() {
            return Optional.of(value);
        }

        @Override
        public Optional<String> asText() {
            return Optional.of(Boolean.toString(value));
        }
    }

    /**
     * The literal null.
     *
     * @param span where it stands
     */
    record JsonNull(JsonSpan span) implements JsonValue {
        @Override
        public JsonKind kind() {
            return JsonKind.NULL;
        }
    }
}
