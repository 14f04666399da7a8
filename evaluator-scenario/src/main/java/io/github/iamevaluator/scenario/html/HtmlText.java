package io.github.iamevaluator.scenario.html;

import io.github.iamevaluator.text.VisibleText;

/** Text from elsewhere as HTML that shows it to the letter and does nothing. */
public final class HtmlText {

    private HtmlText() {}

    /**
     * The text for element content and for attribute values in double quotes. Characters that are not seen, or that change
     * how others are shown, come as {@code \}{@code u001b}; a line break of two characters as one.
     */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            boolean lineBreak = character == '\r' && i < text.length() && text.charAt(i) == '\n';
            if (!lineBreak) {
                append(out, character);
            }
        }
        return out.toString();
    }

    /**
     * JSON text for a block {@code <script type="application/json">}: the same values, and nothing in it that HTML could
     * take for its own.
     */
    public static String json(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\n', '\t' -> out.append((char) character);
            default -> VisibleText.append(out, character);
        }
    }
}
