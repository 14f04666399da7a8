package io.github.iamevaluator.arn;

import java.util.Arrays;

/**
 * Where the six segments of an ARN or ARN pattern stand: it is split at its first five colons (RES-2).
 *
 * <p>Reading one costs the length of the text up to its fifth colon and copies nothing.
 *
 * @since 0.2.0
 */
public final class ArnSegments {

    /** Number of segments of an ARN. */
    public static final int COUNT = 6;
    /** Index of the partition segment. */
    public static final int PARTITION = 1;
    /** Index of the service segment. */
    public static final int SERVICE = 2;
    /** Index of the region segment. */
    public static final int REGION = 3;
    /** Index of the account segment. */
    public static final int ACCOUNT = 4;
    /** Index of the sixth segment, which keeps further colons. */
    public static final int LAST = COUNT - 1;

    private final String text;
    private final int[] starts;
    private final boolean arn;
    private final boolean accountId;

    private ArnSegments(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
        this.arn = starts.length == COUNT && text.startsWith("arn:");
        this.accountId = starts.length == COUNT && Arn.isAccountId(text, starts[ACCOUNT], starts[LAST] - 1);
    }

    /** The segments of a text; at most six. */
    public static ArnSegments of(String text) {
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
    public String text() {
        return text;
    }

    /** Number of segments, from 1 to 6. */
    public int count() {
        return starts.length;
    }

    /** Where a segment begins. */
    public int start(int segment) {
        return starts[segment];
    }

    /** The place behind the last character of a segment. */
    public int end(int segment) {
        return segment == starts.length - 1 ? text.length() : starts[segment + 1] - 1;
    }

    /** Tells whether the text is an ARN: six segments, the first of them {@code arn}. */
    public boolean isArn() {
        return arn;
    }

    /** Tells whether a segment is this text. */
    public boolean is(int segment, String expected) {
        return end(segment) - start(segment) == expected.length() && text.startsWith(expected, start(segment));
    }

    /** Tells whether the account segment is an account id: exactly 12 ASCII digits. */
    public boolean hasAccountId() {
        return accountId;
    }

    /** A segment. */
    public String segment(int segment) {
        return text.substring(start(segment), end(segment));
    }
}
