package io.github.iamevaluator.condition;

/**
 * The lower case in which the IgnoreCase operators compare.
 *
 * <p>It is the full Unicode mapping without any locale, with the contextual final sigma, except that characters above
 * U+FFFF stay as they are, and count as letters for the sigma's context. It is no case folding and no normalization.
 * {@link String#toLowerCase} will not do: it maps the characters above U+FFFF, looks for the ends of words where
 * Unicode asks for cased letters, and costs the square of a text of sigmas. Cost: linear.
 *
 * <p>Source: observed, COND-31; The Unicode Standard, "Default Case Algorithms", Final_Sigma.
 */
final class LowerCase {

    private static final char CAPITAL_SIGMA = '\u03a3';
    private static final char SMALL_SIGMA = '\u03c3';
    private static final char FINAL_SIGMA = '\u03c2';
    private static final char CAPITAL_I_WITH_DOT = '\u0130';
    private static final String SMALL_I_AND_DOT = "i\u0307";

    /** Characters of Word_Break MidLetter, MidNumLet and Single_Quote, which case-ignorable includes. */
    private static final String INSIDE_WORDS =
            "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    private final String text;
    private final StringBuilder lower;
    private boolean afterCased;

    private LowerCase(String text) {
        this.text = text;
        this.lower = new StringBuilder(text.length());
    }

    /** A text in lower case; the text itself when nothing changes in a text of ASCII. */
    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z') || c > 0x7F) {
                return new LowerCase(text).map();
            }
        }
        return text;
    }

    private String map() {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int next = at + Character.charCount(codePoint);
            append(codePoint, next);
            afterCased = isCased(codePoint) || (afterCased && isCaseIgnorable(codePoint));
            at = next;
        }
        return lower.toString();
    }

    private void append(int codePoint, int next) {
        if (codePoint == CAPITAL_SIGMA) {
            lower.append(afterCased && !casedFollows(next) ? FINAL_SIGMA : SMALL_SIGMA);
        } else if (codePoint == CAPITAL_I_WITH_DOT) {
            lower.append(SMALL_I_AND_DOT);
        } else if (Character.isBmpCodePoint(codePoint)) {
            lower.append(Character.toLowerCase((char) codePoint));
        } else {
            lower.appendCodePoint(codePoint);
        }
    }

    /** Tells whether a cased letter follows, behind nothing but case-ignorable characters. */
    private boolean casedFollows(int from) {
        int at = from;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isCased(codePoint)) {
                return true;
            }
            if (!isCaseIgnorable(codePoint)) {
                return false;
            }
            at += Character.charCount(codePoint);
        }
        return false;
    }

    private static boolean isCased(int codePoint) {
        return codePoint > Character.MAX_VALUE
                || Character.isLowerCase(codePoint)
                || Character.isUpperCase(codePoint)
                || Character.isTitleCase(codePoint);
    }

    private static boolean isCaseIgnorable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> INSIDE_WORDS.indexOf(codePoint) >= 0;
        };
    }
}
