package io.github.iamevaluator.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.iamevaluator.json.JsonProblem.Code;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.json.JsonValue.JsonBoolean;
import io.github.iamevaluator.json.JsonValue.JsonNull;
import io.github.iamevaluator.json.JsonValue.JsonNumber;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.json.JsonValue.JsonString;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one text; without recursion, so that depth costs no stack. */
final class TreeBuilder {

    private final String source;
    private final String text;
    private final JsonPointer base;
    private final JsonPosition start;
    private final JsonLimits limits;
    private final Set<String> wanted;
    private final boolean places;
    private final JsonSpan nowhere;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable JsonValue root;

    /**
     * A builder.
     *
     * @param wanted the members of the outermost object that are kept, without places; none: all, with places
     */
    TreeBuilder(String source, String text, JsonPlace base, JsonLimits limits, Set<String> wanted) {
        this.source = source;
        this.text = text;
        this.base = base.pointer();
        this.start = base.position();
        this.limits = limits;
        this.wanted = wanted;
        this.places = wanted.isEmpty();
        this.nowhere = new JsonSpan(this.base, 0, 0);
    }

    private LineIndex lines() {
        return LineIndex.of(text, start);
    }

    JsonText build(JacksonParsers parsers) {
        if (text.isBlank()) {
            throw failure(Code.EMPTY, 0, "the text is empty", "it should hold one JSON value");
        }
        try (JsonParser parser = parsers.over(text)) {
            return new JsonText(source, text, build(parser), places ? lines() : LineIndex.of("", start));
        } catch (IOException error) {
            throw new IllegalStateException("reading from memory failed", error);
        }
    }

    private JsonValue build(JsonParser parser) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (root != null) {
                    throw trailing((int) parser.currentTokenLocation().getCharOffset());
                }
                accept(token, parser);
            }
        } catch (JsonProcessingException error) {
            JacksonErrors.Fault fault = JacksonErrors.fault(error, parser, limits, new Whole(text));
            throw root != null
                    ? trailing((int) fault.offset())
                    : fault.at(source, pointer(), lines().position((int) fault.offset()));
        }
        if (root == null) {
            throw failure(Code.TRUNCATED, text.length(), "the text ends before its value does", "add what is missing");
        }
        return root;
    }

    private void accept(JsonToken token, JsonParser parser) throws IOException {
        switch (token) {
            case START_OBJECT -> open.push(new Open(nextPointer(), start(parser), true));
            case START_ARRAY -> open.push(new Open(nextPointer(), start(parser), false));
            case FIELD_NAME -> name(parser);
            case END_OBJECT, END_ARRAY -> add(open.pop().close(end(parser)));
            case VALUE_STRING -> {
                String value = parser.getText();
                add(new JsonString(span(parser), value));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                String number = parser.getText();
                add(new JsonNumber(span(parser), number));
            }
            case VALUE_TRUE -> add(new JsonBoolean(span(parser), true));
            case VALUE_FALSE -> add(new JsonBoolean(span(parser), false));
            case VALUE_NULL -> add(new JsonNull(span(parser)));
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("a blocking text parser gives only JSON tokens, not " + token);
        }
    }

    private void name(JsonParser parser) throws IOException {
        Open object = open.element();
        String name = parser.currentName();
        if (!places) {
            nameWithoutPlace(object, name, parser);
            return;
        }
        int start = start(parser);
        object.name = name;
        object.nameSpan = new JsonSpan(object.pointer.member(name), start, endOfName(start));
    }

    private void nameWithoutPlace(Open object, String name, JsonParser parser) throws IOException {
        object.name = name;
        if (open.size() == 1 && !wanted.contains(name)) {
            parser.nextToken();
            parser.skipChildren();
        } else if (object.isRepeated(name)) {
            throw failure(
                    Code.REPEATED_MEMBER,
                    (int) parser.currentTokenLocation().getCharOffset(),
                    "the member \"" + name + "\" stands in one object twice",
                    "keep the one that is meant");
        }
    }

    /** Finds the closing quote of a name; Jackson has looked ahead already and no longer knows it. */
    private int endOfName(int start) {
        int i = start + 1;
        while (text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    private void add(JsonValue value) {
        if (open.isEmpty()) {
            root = value;
        } else {
            open.element().add(value);
        }
    }

    private JsonPointer nextPointer() {
        return open.isEmpty() || !places ? base : open.element().next();
    }

    private JsonPointer pointer() {
        return open.isEmpty() ? base : open.element().pointer;
    }

    private JsonSpan span(JsonParser parser) {
        return places ? new JsonSpan(nextPointer(), start(parser), end(parser)) : nowhere;
    }

    private int start(JsonParser parser) {
        return places ? (int) parser.currentTokenLocation().getCharOffset() : 0;
    }

    private int end(JsonParser parser) {
        return places ? (int) parser.currentLocation().getCharOffset() : 0;
    }

    private JsonException trailing(int offset) {
        return failure(
                Code.TRAILING_TEXT, offset, "something follows the JSON value", "a text holds exactly one value");
    }

    private JsonException failure(Code code, int offset, String what, String mend) {
        return new JsonException(
                new JsonProblem(code, source, pointer().toString(), lines().position(offset), what, mend));
    }

    /** An object or array whose end has not been read yet. */
    private static final class Open {
        /** Up to so many members, names are compared one by one. */
        private static final int FEW = 24;

        final JsonPointer pointer;
        private final int start;
        private final boolean object;
        private final List<JsonMember> members = new ArrayList<>(0);
        private final List<JsonValue> elements = new ArrayList<>(0);
        private Set<String> names = Set.of();
        String name = "";
        JsonSpan nameSpan;

        Open(JsonPointer pointer, int start, boolean object) {
            this.pointer = pointer;
            this.start = start;
            this.object = object;
            this.nameSpan = new JsonSpan(pointer, start, start);
        }

        JsonPointer next() {
            return object ? nameSpan.pointer() : pointer.element(elements.size());
        }

        /** Tells whether a member of this name was added; asked once of each, it costs the number of members at most. */
        boolean isRepeated(String name) {
            if (members.size() < FEW) {
                for (JsonMember member : members) {
                    if (member.name().equals(name)) {
                        return true;
                    }
                }
                return false;
            }
            if (names.isEmpty()) {
                names = new HashSet<>();
                members.forEach(member -> names.add(member.name()));
            }
            return !names.add(name);
        }

        void add(JsonValue value) {
            if (object) {
                members.add(new JsonMember(name, nameSpan, value));
            } else {
                elements.add(value);
            }
        }

        JsonValue close(int end) {
            JsonSpan span = new JsonSpan(pointer, start, end);
            return object ? new JsonObject(span, members) : new JsonArray(span, elements);
        }
    }

    private record Whole(String text) implements JacksonErrors.Text {
        @Override
        public int charAt(long offset) {
            return offset >= 0 && offset < text.length() ? text.charAt((int) offset) : -1;
        }

        @Override
        public long end() {
            return text.length();
        }
    }
}
