package io.github.iamevaluator.condition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of a condition: a point in time cut to whole milliseconds.
 *
 * <p>Source: observed, COND-37; that long epochs are milliseconds is A-8.
 *
 * @param millis since 1970-01-01T00:00:00Z; the largest or smallest long when {@code excess} is not empty
 * @param excess the digits of an epoch that no long can hold, else empty
 */
record Moment(long millis, String excess) implements Comparable<Moment> {

    private static final long LEAST_MILLISECONDS = 100_000_000_000L;
    private static final int MOST_LONG_DIGITS = 18;
    private static final long MILLIS_PER_MINUTE = 60_000L;
    private static final long MINUTES_PER_DAY = 24 * 60L;
    private static final int LAST_YEAR = 9999;
    private static final int LARGEST_OFFSET = 18 * 60; // as in java.time; the largest in use is 14 hours

    /**
     * The date that a text spells, or empty.
     *
     * @param text epoch digits or a W3C ISO 8601 date
     * @param digitsAreMilliseconds the other reading of A-8: short epochs too are milliseconds
     */
    static Optional<Moment> parse(String text, boolean digitsAreMilliseconds) {
        int start = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
        int end = AsciiDigits.endOfRun(text, start);
        if (end == text.length()) {
            return end == start ? Optional.empty() : Optional.of(epoch(text, start, digitsAreMilliseconds));
        }
        return isoDate(text);
    }

    private static Moment epoch(String text, int start, boolean digitsAreMilliseconds) {
        int first = AsciiDigits.endOfZeros(text, start, text.length());
        boolean negative = text.charAt(0) == '-';
        if (text.length() - first > MOST_LONG_DIGITS) {
            return new Moment(negative ? Long.MIN_VALUE : Long.MAX_VALUE, text.substring(first));
        }
        long magnitude = first == text.length() ? 0 : Long.parseLong(text, first, text.length(), 10);
        boolean milliseconds = digitsAreMilliseconds || magnitude >= LEAST_MILLISECONDS;
        long millis = milliseconds ? magnitude : magnitude * 1000;
        return new Moment(negative ? -millis : millis, "");
    }

    /** YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm and more. */
    private static Optional<Moment> isoDate(String text) {
        int year = AsciiDigits.numberUpTo(LAST_YEAR, text, 0, 4);
        int month = has('-', text, 4) ? AsciiDigits.numberUpTo(12, text, 5, 7) : -1;
        if (year < 0 || month < 1) {
            return Optional.empty();
        }
        if (text.length() == 7) {
            return Optional.of(at(year, month, 1, 0, 0));
        }
        int lastDay = YearMonth.of(year, month).lengthOfMonth();
        int day = has('-', text, 7) ? AsciiDigits.numberUpTo(lastDay, text, 8, 10) : -1;
        if (day < 1) {
            return Optional.empty();
        }
        return text.length() == 10 ? Optional.of(at(year, month, day, 0, 0)) : isoTime(text, year, month, day);
    }

    /** Thh:mm[:ss[.f+]] with an optional zone. */
    private static Optional<Moment> isoTime(String text, int year, int month, int day) {
        int hour = has('T', text, 10) ? AsciiDigits.numberUpTo(23, text, 11, 13) : -1;
        int minute = has(':', text, 13) ? AsciiDigits.numberUpTo(59, text, 14, 16) : -1;
        int zoneAt = 16;
        int second = 0;
        int milli = 0;
        if (has(':', text, 16)) {
            second = AsciiDigits.numberUpTo(59, text, 17, 19);
            zoneAt = 19;
            if (has('.', text, 19)) {
                zoneAt = AsciiDigits.endOfRun(text, 20);
                milli = zoneAt == 20 ? -1 : milliseconds(text, 20, zoneAt);
            }
        }
        if (hour < 0 || minute < 0 || second < 0 || milli < 0) {
            return Optional.empty();
        }
        int minuteOfDay = hour * 60 + minute;
        int milliOfMinute = second * 1000 + milli;
        return zone(text, zoneAt).map(offset -> at(year, month, day, minuteOfDay - offset, milliOfMinute));
    }

    /** The offset from UTC, in minutes, that a zone spells; none is UTC. */
    private static Optional<Integer> zone(String text, int from) {
        if (from == text.length() || (has('Z', text, from) && from + 1 == text.length())) {
            return Optional.of(0);
        }
        boolean west = has('-', text, from);
        int hour = west || has('+', text, from) ? AsciiDigits.numberUpTo(18, text, from + 1, from + 3) : -1;
        int minute = has(':', text, from + 3) ? AsciiDigits.numberUpTo(59, text, from + 4, from + 6) : -1;
        int offset = hour * 60 + minute;
        if (hour < 0 || minute < 0 || offset > LARGEST_OFFSET || from + 6 != text.length()) {
            return Optional.empty();
        }
        return Optional.of(west ? -offset : offset);
    }

    /** The first three digits of a fraction of a second. */
    private static int milliseconds(String text, int from, int to) {
        int millis = 0;
        for (int i = from; i < from + 3; i++) {
            millis = millis * 10 + (i < to ? text.charAt(i) - '0' : 0);
        }
        return millis;
    }

    private static boolean has(char c, String text, int at) {
        return at < text.length() && text.charAt(at) == c;
    }

    private static Moment at(int year, int month, int day, int minuteOfDay, int milliOfMinute) {
        long minutes = LocalDate.of(year, month, day).toEpochDay() * MINUTES_PER_DAY + minuteOfDay;
        return new Moment(minutes * MILLIS_PER_MINUTE + milliOfMinute, "");
    }

    @Override
    public int compareTo(Moment other) {
        if (millis != other.millis) {
            return Long.compare(millis, other.millis);
        }
        int size = excess.length() != other.excess.length()
                ? Integer.compare(excess.length(), other.excess.length())
                : excess.compareTo(other.excess);
        return millis < 0 ? -size : size;
    }
}
