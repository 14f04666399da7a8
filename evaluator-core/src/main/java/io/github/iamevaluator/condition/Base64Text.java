package io.github.iamevaluator.condition;

/**
 * The strict base64 of BinaryEquals: the standard alphabet, padded, unused bits zero, no blanks.
 *
 * <p>In this form every sequence of bytes has exactly one text, so equal bytes are equal texts and nothing needs to be
 * decoded.
 *
 * <p>Source: observed, COND-41.
 */
final class Base64Text {

    private Base64Text() {}

    /** Tells whether a text is strict base64. */
    static boolean isCanonical(String text) {
        int length = text.length();
        if (length % 4 != 0) {
            return false;
        }
        int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
        int data = length - padding;
        for (int i = 0; i < data; i++) {
            if (sextet(text.charAt(i)) < 0) {
                return false;
            }
        }
        // One padding character leaves 2 bits of the last sextet unused, two leave 4.
        return padding == 0 || (sextet(text.charAt(data - 1)) & ((1 << (2 * padding)) - 1)) == 0;
    }

    /** The six bits that a character stands for, or -1. */
    private static int sextet(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (AsciiDigits.isDigit(c)) {
            return c - '0' + 52;
        }
        return c == '+' ? 62 : c == '/' ? 63 : -1;
    }
}
