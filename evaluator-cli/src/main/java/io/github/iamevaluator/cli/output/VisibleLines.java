package io.github.iamevaluator.cli.output;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Prints lines for people. What policies and arguments say cannot forge a line or steer the terminal: control
 * characters, and those that turn the direction of text or are not seen, are shown as {@code \\u001b}, but for the colours of {@link Style}.
 */
public final class VisibleLines extends PrintWriter {

    private static final char ESCAPE = '\u001b';
    private static final int LONGEST_COLOUR = 5;

    private final boolean colours;

    /**
     * A printer of lines.
     *
     * @param colours whether colours pass
     */
    public VisibleLines(Writer target, boolean colours) {
        super(target);
        this.colours = colours;
    }

    @Override
    public void println(@Nullable String line) {
        super.println(line == null ? "null" : visible(line));
    }

    private String visible(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isSeen(c) || (colours && c == ESCAPE && isColour(line, i))) {
                shown.append(c);
            } else {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return shown.toString();
    }

    /** Tells whether a character is seen, and leaves the others as they are. */
    private static boolean isSeen(char c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** Tells whether a colour sequence begins here: escape, bracket, a few digits and semicolons, {@code m}. */
    private static boolean isColour(String line, int start) {
        if (!line.startsWith("[", start + 1)) {
            return false;
        }
        int end = start + 2;
        while (end < line.length()
                && end <= start + 1 + LONGEST_COLOUR
                && (Character.isDigit(line.charAt(end)) || line.charAt(end) == ';')) {
            end++;
        }
        return end > start + 2 && line.startsWith("m", end);
    }
}
