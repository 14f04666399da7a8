package io.github.iamevaluator.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.iamevaluator.json.JsonElement.Read;
import io.github.iamevaluator.json.JsonElement.Unreadable;
import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Finds the elements with a streaming parser, cuts each out of the text and reads the slice into a tree. */
final class StreamedElements implements JsonElements {

    // The outermost object and an array in it stand around an element.
    private static final int LEVELS_AROUND = 2;

    private final String source;
    private final JsonLimits limits;
    private final ElementLayout layout;
    private final JsonReader reader;
    private final ElementWindow window;
    private final JsonParser parser;
    private JsonPointer here = JsonPointer.root();
    private boolean ended;
    private @Nullable JsonElement next;

    StreamedElements(String source, InputStream in, JsonLimits limits, ElementLayout layout) {
        this.source = source;
        this.limits = limits;
        this.layout = layout;
        this.reader = JsonReader.withLimits(limits);
        this.window = new ElementWindow(source, new Utf8Reader(source, in, JsonPosition.START), limits.size());
        try {
            this.parser = new JacksonParsers(limits.depth() + LEVELS_AROUND).over(window);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null && !ended) {
            next = advance();
            ended |= next == null;
        }
        return next != null;
    }

    @Override
    public JsonElement next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no further element");
        }
        JsonElement element = next;
        next = null;
        return element;
    }

    @Override
    public void close() throws IOException {
        parser.close();
        window.close();
    }

    /** Returns the next element, or null at the end. */
    private @Nullable JsonElement advance() {
        try {
            ElementLayout.Slot slot = layout.next(this);
            return slot == null ? null : read(slot);
        } catch (JsonException error) {
            return last(error.problem());
        } catch (JsonProcessingException error) {
            JacksonErrors.Fault fault = JacksonErrors.fault(error, parser, limits, window);
            return last(fault.at(source, here, position(fault.offset())).problem());
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    private Unreadable last(JsonProblem problem) {
        ended = true;
        return new Unreadable(problem);
    }

    private JsonElement read(ElementLayout.Slot slot) throws IOException {
        here = slot.pointer();
        long start = parser.currentTokenLocation().getCharOffset();
        window.keepFrom(start);
        JsonPosition position = window.position(start);
        long end = skipValue();
        String text = window.slice(start, end);
        window.keepFrom(end);
        if (slot.repeated()) {
            return new Unreadable(repeated(slot, position));
        }
        try {
            JsonText element = reader.parse(source, text, new JsonPlace(slot.pointer(), position));
            return new Read(slot.member(), element);
        } catch (JsonException error) {
            return new Unreadable(error.problem());
        }
    }

    /** Moves to the last token of the value at hand and returns the offset of its end. */
    private long skipValue() throws IOException {
        int depth = 0;
        for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                parser.finishToken();
                return parser.currentLocation().getCharOffset();
            }
        }
    }

    private JsonProblem repeated(ElementLayout.Slot slot, JsonPosition position) {
        return new JsonProblem(
                Code.REPEATED_MEMBER,
                source,
                slot.pointer().toString(),
                position,
                "the object has a second member \"" + slot.member() + "\"",
                "keep one of them");
    }

    @Nullable
    JsonToken nextToken() throws IOException {
        return parser.nextToken();
    }

    String currentName() throws IOException {
        return parser.currentName();
    }

    /** Returns the failure that the token at hand, or the end of the text, is not what belongs here. */
    JsonException failure(Code code, String what, String mend) {
        long offset = parser.currentToken() == null
                ? window.end()
                : parser.currentTokenLocation().getCharOffset();
        return new JsonException(new JsonProblem(code, source, "", position(offset), what, mend));
    }

    private JsonPosition position(long offset) {
        return window.position(offset);
    }
}
