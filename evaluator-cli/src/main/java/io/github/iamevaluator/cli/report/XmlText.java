package io.github.iamevaluator.cli.report;

import java.util.Locale;

/** Text that XML can hold: what it cannot, most control characters, is shown as {@code \\u001b}. */
final class XmlText {

    private XmlText() {}

    /** The text, with what XML 1.0 has no characters for made visible. Source: XML 1.0, section 2.2, Char. */
    static String of(String text) {
        StringBuilder held = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isCharacter(c)) {
                held.appendCodePoint(c);
            } else {
                held.append(String.format(Locale.ROOT, "\\u%04x", c));
            }
        });
        return held.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
