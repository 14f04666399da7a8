package io.github.iamevaluator.arn;

/**
 * How the last segment of an ARN begins, eight characters at most, in one number: the quick test before a text is read.
 *
 * @param letters the characters, a byte each, the first of them lowest
 * @param mask ones where {@code letters} count
 * @since 0.2.0
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
        return new Beginning(letters(prefix, 0) & mask, mask);
    }

    private static boolean isLetter(char c) {
        return c != 0 && c < NO_LETTER;
    }

    /** The letters of a text from a place on; zeros where it ends before. */
    static long letters(String text, int from) {
        long letters = 0;
        for (int i = Math.min(text.length(), from + Long.BYTES) - 1; i >= from; i--) {
            letters = (letters << Byte.SIZE) | Math.min(text.charAt(i), NO_LETTER);
        }
        return letters;
    }

    /** Tells whether the last segment of an ARN begins so. */
    public boolean fits(ArnSegments arn) {
        return ((arn.letters() ^ letters) & mask) == 0;
    }

    /** Tells whether a prefix has no further characters, so that texts which begin so have all of it. */
    public boolean isAllOf(String prefix) {
        return prefix.length() == (Long.SIZE - Long.numberOfLeadingZeros(mask)) / Byte.SIZE;
    }
}
