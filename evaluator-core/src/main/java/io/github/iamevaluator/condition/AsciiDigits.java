package io.github.iamevaluator.condition;

/** Runs of the digits 0 to 9 in a text; no other digit of Unicode counts anywhere in a condition. */
final class AsciiDigits {

    private AsciiDigits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The end of the run of digits that begins at a place; the place itself if no digit stands there. */
    static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of the run of zeros that begins at a place, at most {@code to}. */
    static int endOfZeros(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) == '0') {
            end++;
        }
        return end;
    }

    /** The number that the digits of a span spell, or -1 if the span is empty, has another character or exceeds a limit. */
    static int numberUpTo(int limit, String text, int from, int to) {
        if (from >= to || to > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
            if (number > limit) {
                return -1;
            }
        }
        return number;
    }
}
