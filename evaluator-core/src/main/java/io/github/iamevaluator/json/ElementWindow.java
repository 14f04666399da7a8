package io.github.iamevaluator.json;

import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.IOException;
import java.io.Reader;

/** Passes characters on and remembers those since the element at hand began. */
final class ElementWindow extends Reader implements JacksonErrors.Text {

    private static final int READ_AHEAD = 1 << 14;

    private final String source;
    private final Reader reader;
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final LineCounter lines = new LineCounter(JsonPosition.START);
    // INVARIANT: text holds the characters [base, base + length); lines stands at kept, which lies inside.
    private long base;
    private long kept;

    ElementWindow(String source, Reader reader, int limit) {
        this.source = source;
        this.reader = reader;
        this.limit = limit;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        text.delete(0, (int) (kept - base));
        base = kept;
        if (text.length() - READ_AHEAD > limit) {
            throw new JsonException(new JsonProblem(
                    Code.TOO_LARGE,
                    source,
                    "",
                    lines.position(),
                    "one element has more than " + limit + " characters",
                    "split it, or raise the size limit"));
        }
        int count = reader.read(target, offset, length);
        if (count > 0) {
            text.append(target, offset, count);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Forgets the characters before an offset. */
    void keepFrom(long offset) {
        int from = (int) (kept - base);
        int to = (int) (offset - base);
        lines.advance(text.subSequence(from, to), to - from);
        kept = offset;
    }

    String slice(long start, long end) {
        return text.substring((int) (start - base), (int) (end - base));
    }

    JsonPosition position(long offset) {
        int from = (int) (kept - base);
        return lines.positionAfter(text.subSequence(from, text.length()), (int) (offset - kept));
    }

    @Override
    public int charAt(long offset) {
        return offset >= base && offset < end() ? text.charAt((int) (offset - base)) : -1;
    }

    @Override
    public long end() {
        return base + text.length();
    }
}
