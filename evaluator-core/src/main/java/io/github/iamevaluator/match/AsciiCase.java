package io.github.iamevaluator.match;

/** Comparison that ignores the case of ASCII letters and nothing else (GRAM-25). */
final class AsciiCase {

    private AsciiCase() {}

    /** The character, an ASCII capital in lower case. */
    static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    /** Tells whether two texts are equal ignoring ASCII case. */
    static boolean equal(String a, String b) {
        return a.length() == b.length() && regionEquals(a, b, 0);
    }

    /** Tells whether a text has an expected part at a place, ignoring ASCII case; the place must leave room for it. */
    static boolean regionEquals(String expected, String text, int at) {
        for (int i = 0; i < expected.length(); i++) {
            if (fold(expected.charAt(i)) != fold(text.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }
}
