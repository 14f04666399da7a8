package io.github.iamevaluator.condition;

import java.util.Optional;

/**
 * The spelling of IPv6 addresses, as AWS takes it: groups of one to four hex digits, with at most one compressed run.
 *
 * <p>Oddities that AWS takes: one colon at the end is dropped; one colon at the start is an empty group and means zero;
 * the compressed run may have a third colon. A dotted tail is malformed.
 *
 * <p>Source: observed, COND-44.
 */
final class Ipv6Text {

    private static final int GROUPS = 8;
    private static final int LONGEST_GROUP = 4;
    private static final int LONGEST_RUN = 3;

    private final String text;
    private final int[] groups = new int[GROUPS];
    private int count;
    private int runAt = -1;
    private int at;

    private Ipv6Text(String text) {
        this.text = text;
    }

    /** The address that a text spells, or empty. */
    static Optional<IpAddress> parse(String text) {
        return new Ipv6Text(text).read();
    }

    private Optional<IpAddress> read() {
        if (colonsHere() == 1) {
            addGroup(0);
            at++;
        }
        while (at < text.length()) {
            boolean taken = text.charAt(at) == ':' ? takeColons() : takeGroup();
            if (!taken) {
                return Optional.empty();
            }
        }
        boolean whole = runAt < 0 ? count == GROUPS : count < GROUPS;
        return whole ? Optional.of(new IpAddress(IpFamily.IPV6, half(0), half(GROUPS / 2))) : Optional.empty();
    }

    private int colonsHere() {
        int end = at;
        while (end < text.length() && text.charAt(end) == ':') {
            end++;
        }
        return end - at;
    }

    /** Takes a separator, a colon at the end, or the compressed run. */
    private boolean takeColons() {
        int colons = colonsHere();
        at += colons;
        if (colons == 1) {
            return true;
        }
        boolean first = runAt < 0;
        runAt = count;
        return first && colons <= LONGEST_RUN;
    }

    private boolean takeGroup() {
        int value = 0;
        int from = at;
        while (at < text.length() && text.charAt(at) != ':') {
            int digit = hexDigit(text.charAt(at));
            if (digit < 0 || at - from == LONGEST_GROUP) {
                return false;
            }
            value = value << 4 | digit;
            at++;
        }
        return addGroup(value);
    }

    private boolean addGroup(int value) {
        if (count == GROUPS) {
            return false;
        }
        groups[count++] = value;
        return true;
    }

    /** Four groups as a number, the compressed run filled with zeros. */
    private long half(int first) {
        long bits = 0;
        for (int i = first; i < first + GROUPS / 2; i++) {
            bits = bits << 16 | group(i);
        }
        return bits;
    }

    private int group(int index) {
        if (runAt < 0 || index < runAt) {
            return groups[index];
        }
        int fromEnd = GROUPS - index;
        return fromEnd <= count - runAt ? groups[count - fromEnd] : 0;
    }

    private static int hexDigit(char c) {
        if (AsciiDigits.isDigit(c)) {
            return c - '0';
        }
        if (c >= 'a' && c <= 'f') {
            return c - 'a' + 10;
        }
        return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }
}
