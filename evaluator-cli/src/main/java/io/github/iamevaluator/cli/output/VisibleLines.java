package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.text.VisibleText;
import java.io.PrintWriter;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/**
 * Prints lines for people. What policies and arguments say cannot forge a line or steer the terminal: they are shown as
 * {@link VisibleText}, but for the colours of {@link Style}.
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
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            if (colours && character == ESCAPE && isColour(line, i)) {
                shown.append(ESCAPE);
            } else {
                VisibleText.append(shown, character);
            }
            i += Character.charCount(character);
        }
        return shown.toString();
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
