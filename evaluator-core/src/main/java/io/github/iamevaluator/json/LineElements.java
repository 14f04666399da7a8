package io.github.iamevaluator.json;

import io.github.iamevaluator.json.JsonElement.Read;
import io.github.iamevaluator.json.JsonElement.Unreadable;
import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines; lines are cut as bytes, so that malformed UTF-8 spoils only its own line. */
final class LineElements implements JsonElements {

    private final String source;
    private final InputStream in;
    private final JsonLimits limits;
    private final JsonReader reader;
    private int line;
    private boolean afterCarriageReturn;
    private boolean ended;
    private @Nullable JsonElement next;

    LineElements(String source, InputStream in, JsonLimits limits) {
        this.source = source;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.limits = limits;
        this.reader = JsonReader.withLimits(limits);
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            try {
                next = readLine();
            } catch (IOException error) {
                throw new UncheckedIOException(error);
            }
        }
        return next != null;
    }

    @Override
    public JsonElement next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("no further line");
        }
        JsonElement element = next;
        next = null;
        return element;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Returns the value of the next line, or null if the line is blank. */
    private @Nullable JsonElement readLine() throws IOException {
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean blank = true;
        for (int character = firstOfLine(); !endsLine(character); character = in.read()) {
            blank &= character == ' ' || character == '\t';
            // One byte more than allowed is kept, so that the reader says that the line is too large.
            if (bytes.size() <= limits.size()) {
                bytes.write(character);
            }
        }
        return blank ? null : parse(bytes.toByteArray());
    }

    private int firstOfLine() throws IOException {
        int character = in.read();
        return afterCarriageReturn && character == '\n' ? in.read() : character;
    }

    private boolean endsLine(int character) {
        afterCarriageReturn = character == '\r';
        ended = character < 0;
        return ended || character == '\n' || character == '\r';
    }

    private JsonElement parse(byte[] bytes) {
        try {
            return new Read("", reader.parse(source, bytes, new JsonPosition(line, 1)));
        } catch (JsonException error) {
            ended |= error.problem().code() == Code.WRONG_ENCODING;
            return new Unreadable(error.problem());
        }
    }
}
