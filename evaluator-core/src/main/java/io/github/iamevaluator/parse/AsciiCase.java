package io.github.iamevaluator.parse;

/** Folding of ASCII letters, for names that compare without case: operators and action prefixes (GRAM-25). */
final class AsciiCase {

    private AsciiCase() {}

    /** The text with {@code A} to {@code Z} in lower case; all other characters stay. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char character = folded.charAt(i);
            if (character >= 'A' && character <= 'Z') {
                folded.setCharAt(i, (char) (character | 0x20));
            }
        }
        return folded.toString();
    }
}
