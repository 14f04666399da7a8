package io.github.iamevaluator.json;

import io.github.iamevaluator.json.JsonElement.Read;
import io.github.iamevaluator.json.JsonElement.Unreadable;
import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines; lines are cut as bytes, so that malformed UTF-8 spoils only its own line. */
final class LineElements implements JsonElements {

    // Longer lines of nothing but blanks are left to the reader, which calls them empty.
    private static final int LONGEST_BLANK_LINE = 1024;

    private final String source;
    private final InputStream in;
    private final JsonLimits limits;
    private final JsonReader reader;
    private int line;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int length;
    private boolean afterCarriageReturn;
    private boolean ended;
    private @Nullable JsonElement next;

    LineElements(String source, InputStream in, JsonLimits limits) {
        this.source = source;
        this.in = in;
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
        boolean lineEnded = false;
        while (!lineEnded && fill()) {
            int start = at;
            lineEnded = toEndOfLine();
            // One byte more than allowed is kept, so that the reader says that the line is too large.
            bytes.write(buffer, start, (int) Math.min(at - start, 1L + limits.size() - bytes.size()));
            at += lineEnded ? 1 : 0;
        }
        ended = !lineEnded;
        return isBlank(bytes) ? null : parse(bytes.toByteArray());
    }

    /** Makes sure that a byte can be read; false at the end of the input. */
    private boolean fill() throws IOException {
        if (at == length) {
            at = 0;
            length = Math.max(0, in.read(buffer));
        }
        if (afterCarriageReturn && at < length && buffer[at] == '\n') {
            at++;
            afterCarriageReturn = false;
            return fill();
        }
        afterCarriageReturn &= at == length;
        return at < length;
    }

    /** Moves to the end of the line or of the buffer; tells whether the line ended. */
    private boolean toEndOfLine() {
        while (at < length && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        afterCarriageReturn = at < length && buffer[at] == '\r';
        return at < length;
    }

    private static boolean isBlank(ByteArrayOutputStream bytes) {
        return bytes.size() < LONGEST_BLANK_LINE
                && bytes.toString(StandardCharsets.ISO_8859_1).isBlank();
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
