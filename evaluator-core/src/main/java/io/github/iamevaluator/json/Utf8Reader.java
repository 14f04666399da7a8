package io.github.iamevaluator.json;

import io.github.iamevaluator.json.JsonProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads UTF-8, with or without a byte order mark, and says where it is not UTF-8.
 *
 * <p>UTF-16 and UTF-32 are recognised by their byte order mark, or by a NUL among the first four bytes. Throws {@link
 * JsonException} at the first malformed byte, after all characters before it were handed out.
 */
final class Utf8Reader extends Reader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int BOM_LENGTH = 3;
    private static final char REPLACEMENT = '\uFFFD';

    private final String source;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(1 << 14).flip();
    private final LineCounter lines;
    private long bytesRead;
    private boolean started;
    private boolean ended;

    Utf8Reader(String source, InputStream in, JsonPosition start) {
        this.source = source;
        this.in = in;
        this.lines = new LineCounter(start);
    }

    /** Returns the text of bytes in memory. */
    static String decode(String source, byte[] bytes, JsonPosition start) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean plain = text.indexOf(REPLACEMENT) < 0 && text.indexOf(0) < 0 && !text.startsWith(BYTE_ORDER_MARK);
        return plain ? text : decodeCarefully(source, bytes, start);
    }

    private static String decodeCarefully(String source, byte[] bytes, JsonPosition start) {
        StringBuilder text = new StringBuilder(bytes.length);
        char[] buffer = new char[1 << 13];
        try (Utf8Reader reader = new Utf8Reader(source, new ByteArrayInputStream(bytes), start)) {
            for (int count = reader.read(buffer, 0, buffer.length);
                    count >= 0;
                    count = reader.read(buffer, 0, buffer.length)) {
                text.append(buffer, 0, count);
            }
        } catch (IOException error) {
            throw new IllegalStateException("reading from memory failed", error);
        }
        return text.toString();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            start();
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            int count = chars.position() - offset;
            if (count > 0) {
                lines.advance(target, offset, count);
                return count;
            }
            if (result.isError()) {
                throw malformed(result.length());
            }
            if (result.isOverflow()) {
                throw new IllegalStateException("a buffer of one character cannot hold a surrogate pair");
            }
            if (ended) {
                return -1;
            }
            fill();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void start() throws IOException {
        started = true;
        while (bytes.remaining() < 4 && !ended) {
            fill();
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || startsWith(0, 0, 0xFE, 0xFF) || hasNul()) {
            throw failure(
                    Code.WRONG_ENCODING,
                    "the text is UTF-16 or UTF-32, not UTF-8",
                    "save the file as UTF-8 (PowerShell: Out-File -Encoding utf8)");
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            bytes.position(BOM_LENGTH);
        }
    }

    private boolean startsWith(int... prefix) {
        if (bytes.remaining() < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes.get(i) & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNul() {
        for (int i = 0; i < Math.min(4, bytes.remaining()); i++) {
            if (bytes.get(i) == 0) {
                return true;
            }
        }
        return false;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        if (count > 0) {
            bytesRead += count;
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private JsonException malformed(int length) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < Math.min(length, bytes.remaining()); i++) {
            hex.append(String.format(Locale.ROOT, "%s0x%02X", i == 0 ? "" : " ", bytes.get(bytes.position() + i)));
        }
        long offset = bytesRead - bytes.remaining();
        return failure(
                Code.INVALID_UTF8,
                "not UTF-8: " + hex + " at byte " + offset,
                "save the file as UTF-8, or replace the bytes");
    }

    private JsonException failure(Code code, String what, String mend) {
        return new JsonException(new JsonProblem(code, source, "", lines.position(), what, mend));
    }
}
