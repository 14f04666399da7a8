package io.github.iamevaluator.condition;

import java.util.Optional;

/**
 * A decimal number of any size and precision: {@code sign x 0.digits x 10^magnitude}.
 *
 * <p>Equal numbers have equal parts: the digits begin and end with a digit other than zero, and zero has none. Nothing
 * ever expands an exponent, so a comparison costs at most the length of the shorter text.
 *
 * <p>Source: observed, COND-34.
 *
 * @param sign -1, 0 or 1
 * @param magnitude the power of ten in front of the first digit; 0 for zero
 * @param digits without leading and trailing zeros
 */
record DecimalNumber(int sign, long magnitude, String digits) implements Comparable<DecimalNumber> {

    private static final DecimalNumber ZERO = new DecimalNumber(0, 0, "");
    private static final int MOST_EXPONENT_DIGITS = 18;

    /** The number that a whole text spells, or empty. */
    static Optional<DecimalNumber> parse(String text) {
        return read(text, false);
    }

    /** The number that the beginning of a text spells, or empty. */
    static Optional<DecimalNumber> parsePrefix(String text) {
        return read(text, true);
    }

    private static Optional<DecimalNumber> read(String text, boolean prefix) {
        int start = startsWithSign(text, 0) ? 1 : 0;
        int point = AsciiDigits.endOfRun(text, start);
        boolean hasPoint = point < text.length() && text.charAt(point) == '.';
        int mantissaEnd = hasPoint ? AsciiDigits.endOfRun(text, point + 1) : point;
        int digitCount = mantissaEnd - start - (hasPoint ? 1 : 0);
        int exponentEnd = endOfExponent(text, mantissaEnd);
        if (digitCount == 0 || (!prefix && exponentEnd != text.length())) {
            return Optional.empty();
        }
        String mantissa = hasPoint
                ? text.substring(start, point) + text.substring(point + 1, mantissaEnd)
                : text.substring(start, point);
        long exponent = exponentEnd == mantissaEnd ? 0 : Long.parseLong(text, mantissaEnd + 1, exponentEnd, 10);
        return Optional.of(of(text.charAt(0) == '-' ? -1 : 1, mantissa, exponent + (point - start)));
    }

    private static boolean startsWithSign(String text, int at) {
        return at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-');
    }

    /** Where the exponent that begins at a place ends, or the place itself when no usable exponent stands there. */
    private static int endOfExponent(String text, int from) {
        if (from >= text.length() || (text.charAt(from) != 'e' && text.charAt(from) != 'E')) {
            return from;
        }
        int digits = startsWithSign(text, from + 1) ? from + 2 : from + 1;
        int end = AsciiDigits.endOfRun(text, digits);
        return end == digits || end - digits > MOST_EXPONENT_DIGITS ? from : end;
    }

    private static DecimalNumber of(int sign, String mantissa, long magnitude) {
        int first = AsciiDigits.endOfZeros(mantissa, 0, mantissa.length());
        if (first == mantissa.length()) {
            return ZERO;
        }
        int end = mantissa.length();
        while (mantissa.charAt(end - 1) == '0') {
            end--;
        }
        return new DecimalNumber(sign, magnitude - first, mantissa.substring(first, end));
    }

    @Override
    public int compareTo(DecimalNumber other) {
        if (sign != other.sign) {
            return Integer.compare(sign, other.sign);
        }
        // Digits without trailing zeros behind a common point compare like texts.
        int size = magnitude != other.magnitude
                ? Long.compare(magnitude, other.magnitude)
                : digits.compareTo(other.digits);
        return sign * Integer.signum(size);
    }
}
