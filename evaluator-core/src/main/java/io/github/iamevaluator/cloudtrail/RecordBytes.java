package io.github.iamevaluator.cloudtrail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The stretch of a file at hand: from the first byte that may be asked for again to the last that was read. */
final class RecordBytes {

    private static final int CHUNK = 1 << 16;
    private static final int MOST_NAMES = 4;
    private static final int LONGEST_NAME = 60;

    private final InputStream in;
    private byte[] bytes = new byte[2 * CHUNK];
    private int end;
    private final List<String> firstNames = new ArrayList<>(List.of("\"eventVersion\""));
    private long base;
    private boolean ended;

    RecordBytes(InputStream in) {
        this.in = in;
    }

    /** The bytes at hand; valid until {@link #more}. */
    byte[] bytes() {
        return bytes;
    }

    /** How many are at hand. */
    int end() {
        return end;
    }

    /** The place in the file of a byte at hand. */
    long offset(int index) {
        return base + index;
    }

    /**
     * Reads on, forgetting what stands before a place.
     *
     * @param keepFrom the first byte still wanted; it is at 0 afterwards
     * @return whether there was more
     */
    boolean more(int keepFrom) throws IOException {
        if (keepFrom > 0) {
            System.arraycopy(bytes, keepFrom, bytes, 0, end - keepFrom);
            end -= keepFrom;
            base += keepFrom;
        }
        if (ended) {
            return false;
        }
        if (end + CHUNK > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + CHUNK, 2 * bytes.length));
        }
        int count = in.read(bytes, end, CHUNK);
        ended = count < 0;
        end += Math.max(0, count);
        return !ended;
    }

    /** How many bytes of a byte order mark stand at the beginning of what is at hand: 3, or 0. */
    int byteOrderMark() {
        boolean marked = end > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }

    /** Says that nothing more can be read. */
    void cutOff() {
        ended = true;
    }

    /** A copy of a stretch. */
    byte[] copy(int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Tells whether a stretch is this ASCII text. */
    boolean is(String text, int from, int to) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tells whether an object begins here whose first member is named {@code eventVersion}, as a record's is, or as that of a
     * record of this file was.
     */
    boolean recordBegins(int at) {
        if (bytes[at] != '{') {
            return false;
        }
        int name = nameOf(at);
        for (String first : firstNames) {
            if (is(first, name, Math.min(end, name + first.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Remembers how a good record begins; the first few names that are met. */
    void learn(int at) {
        if (recordBegins(at) || firstNames.size() > MOST_NAMES) {
            return;
        }
        int name = nameOf(at);
        for (int i = name + 1; i < Math.min(end, name + LONGEST_NAME) && bytes[i] > ' ' && bytes[i] != '\\'; i++) {
            if (bytes[i] == '"') {
                firstNames.add(new String(bytes, name, i + 1 - name, StandardCharsets.US_ASCII));
                return;
            }
        }
    }

    private int nameOf(int at) {
        int name = at + 1;
        while (name < end && isBlank(bytes[name])) {
            name++;
        }
        return name;
    }

    /** Tells whether the last byte before a place that is not blank is this one. */
    boolean isBehind(char byteBefore, int at) {
        int before = at - 1;
        while (before >= 0 && isBlank(bytes[before])) {
            before--;
        }
        return before >= 0 && bytes[before] == byteBefore;
    }

    /** Tells whether a byte is white space of JSON. */
    static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
