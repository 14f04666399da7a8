package io.github.iamevaluator.match;

import java.util.Arrays;

/** Where the six segments of an ARN or ARN pattern stand: it is split at its first five colons (RES-2). */
final class ArnSegments {

    /** Number of segments of an ARN. */
    static final int COUNT = 6;
    /** Index of the service segment. */
    static final int SERVICE = 2;
    /** Index of the sixth segment, which keeps further colons. */
    static final int LAST = COUNT - 1;

    private final String text;
    private final int[] starts;

    private ArnSegments(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    /** The segments of a text; at most six. */
    static ArnSegments of(String text) {
        int[] starts = new int[COUNT];
        int count = 1;
        int colon = text.indexOf(':');
        while (colon >= 0 && count < COUNT) {
            starts[count++] = colon + 1;
            colon = text.indexOf(':', colon + 1);
        }
        return new ArnSegments(text, Arrays.copyOf(starts, count));
    }

    /** The whole text. */
    String text() {
        return text;
    }

    /** Number of segments, from 1 to 6. */
    int count() {
        return starts.length;
    }

    /** Where a segment begins. */
    int start(int segment) {
        return starts[segment];
    }

    /** The place behind the last character of a segment. */
    int end(int segment) {
        return segment == starts.length - 1 ? text.length() : starts[segment + 1] - 1;
    }

    /** A segment. */
    String segment(int segment) {
        return text.substring(start(segment), end(segment));
    }
}
