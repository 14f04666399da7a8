package io.github.iamevaluator.text;

import java.util.Locale;

/**
 * Text from elsewhere as people may safely see it, on a terminal, in a table or on a page: what is not seen, or changes how
 * the rest is shown, comes as {@code \\}{@code u001b}.
 *
 * <p>That is: control characters, also those of U+0080 to U+009F; format characters, among them all that turn the direction of
 * text; separators of lines and paragraphs; halves of surrogate pairs.
 *
 * @since 0.1.0
 */
public final class VisibleText {

    private VisibleText() {}

    /** The text with all that is not seen as an escape for each of its UTF-16 units. Cost: linear. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            append(shown, character);
            i += Character.charCount(character);
        }
        return shown.toString();
    }

    /** Appends a character if it is seen, else its escape. */
    public static void append(StringBuilder shown, int character) {
        if (isSeen(character)) {
            shown.appendCodePoint(character);
        } else {
            for (char unit : Character.toChars(character)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }

    private static boolean isSeen(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
