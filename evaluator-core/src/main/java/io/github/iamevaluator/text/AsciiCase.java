package io.github.iamevaluator.text;

/**
 * The one way in which case is ignored: that of ASCII letters and nothing else (GRAM-25, ACT-1, CTX-1, RES-4).
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Action" and "Condition"; semantics.md 2.3.
 *
 * @since 0.1.0
 */
public final class AsciiCase {

    private AsciiCase() {}

    /** The character, an ASCII capital in lower case. */
    public static char fold(char c) {
        return isUpper(c) ? (char) (c | 0x20) : c;
    }

    /** The text with {@code A} to {@code Z} in lower case; all other characters stay. */
    public static String fold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return foldFrom(text, i);
            }
        }
        return text;
    }

    private static String foldFrom(String text, int firstUpper) {
        char[] folded = text.toCharArray();
        for (int i = firstUpper; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    /** Tells whether two texts are equal ignoring ASCII case. */
    public static boolean equal(String a, String b) {
        return a.length() == b.length() && regionEquals(a, b, 0);
    }

    /** Tells whether a text has an expected part at a place, ignoring ASCII case; the place must leave room for it. */
    public static boolean regionEquals(String expected, String text, int at) {
        for (int i = 0; i < expected.length(); i++) {
            if (fold(expected.charAt(i)) != fold(text.charAt(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
