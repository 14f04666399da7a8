package io.github.iamevaluator.generate;

/** Small changes to texts. */
final class Texts {

    private Texts() {}

    /** ASCII letters in the other case. */
    static String swapCase(String text) {
        StringBuilder swapped = new StringBuilder();
        text.chars().forEach(c -> swapped.append((char) (asciiLetter(c) ? c ^ 0x20 : c)));
        return swapped.toString();
    }

    /** The text without its n-th character, another in its place. */
    static String replaced(String text, int at, String by) {
        return text.substring(0, at) + by + text.substring(at + 1);
    }

    private static boolean asciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
