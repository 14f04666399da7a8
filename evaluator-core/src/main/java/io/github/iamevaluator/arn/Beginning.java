package io.github.iamevaluator.arn;

/**
 * How the last segment of an ARN begins, eight characters at most, in one number: the quick test before a text is read.
 *
 * @param letters the characters, a byte each, the first of them lowest
 * @param mask ones where {@code letters} count
 * @since 0.1.0
 */
public record Beginning(long letters, long mask) {

    /** What every text begins with. */
    public static final Beginning ANY = new Beginning(0, 0);

    private static final int NO_LETTER = 0xFF;

    /**
     * What texts begin with that begin with this prefix. A byte holds neither the character 0 nor those from U+00FF on: from
     * such a one on, nothing is asked of a text.
     */
    public static Beginning of(String prefix) {
        int length = 0;
        while (length < Math.min(prefix.length(), Long.BYTES) && isLetter(prefix.charAt(length))) {
            length++;
        }
        long mask = length == Long.BYTES ? -1L : (1L << (length * Byte.SIZE)) - 1;
        return new Beginning(letters(prefix) & mask, mask);
    }

    private static boolean isLetter(char c) {
        return c != 0 && c < NO_LETTER;
    }

    /** The first letters of a word; zeros behind its end, and only there. */
    public static long letters(String word) {
        return letters(word, 0, word.length());
    }

    /** Tells whether a word is short enough to be told by its {@link #letters(String)} alone. */
    public static boolean isShort(String word) {
        return word.length() < Long.BYTES && word.chars().allMatch(c -> isLetter((char) c));
    }

    /** The first letters of a stretch of text; zeros behind its end, and only there. */
    static long letters(String text, int from, int to) {
        long letters = 0;
        for (int i = Math.min(to, from + Long.BYTES) - 1; i >= from; i--) {
            char c = text.charAt(i);
            letters = (letters << Byte.SIZE) | (isLetter(c) ? c : NO_LETTER);
        }
        return letters;
    }

    /** Tells whether the last segment of an ARN begins so. */
    public boolean fits(ArnSegments arn) {
        return ((arn.letters() ^ letters) & mask) == 0;
    }
}
