package io.github.iamevaluator.catalog;

/** Folding of ASCII letters: names of services, actions and condition keys compare without case (REQ-3, CTX-1). */
final class AsciiCase {

    private AsciiCase() {}

    /** The text with {@code A} to {@code Z} in lower case; all other characters stay. */
    static String fold(String text) {
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
            if (isUpper(folded[i])) {
                folded[i] = (char) (folded[i] + ('a' - 'A'));
            }
        }
        return new String(folded);
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
