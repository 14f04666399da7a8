package io.github.iamevaluator.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the variables in a policy's text (VAR-2, VAR-4, VAR-9), in one pass.
 *
 * <p>A variable ends at the first closing brace. What follows its comma and is no quoted text is no default.
 */
final class VariableScanner {

    private final String text;
    private final boolean defaultServesLists;
    private final List<VariablePiece> pieces = new ArrayList<>();

    VariableScanner(String text, boolean defaultServesLists) {
        this.text = text;
        this.defaultServesLists = defaultServesLists;
    }

    /** The pieces of the text, in order. */
    List<VariablePiece> pieces() {
        int done = 0;
        int open = text.indexOf("${");
        while (open >= 0) {
            int close = text.indexOf('}', open + 2);
            if (close < 0) {
                break; // VAR-9: an unterminated variable is ordinary text
            }
            addText(done, open);
            addVariable(text.substring(open + 2, close));
            done = close + 1;
            open = text.indexOf("${", done);
        }
        addText(done, text.length());
        return pieces;
    }

    private void addText(int from, int to) {
        if (from < to) {
            pieces.add(new VariablePiece.Text(text.substring(from, to), false));
        }
    }

    private void addVariable(String body) {
        int comma = body.indexOf(',');
        String name = (comma < 0 ? body : body.substring(0, comma)).strip();
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            pieces.add(new VariablePiece.Text(name, true)); // VAR-4
            return;
        }
        Optional<String> fallback = comma < 0
                ? Optional.empty()
                : unquoted(body.substring(comma + 1).strip());
        pieces.add(VariablePiece.Variable.of(name, fallback, defaultServesLists));
    }

    private static Optional<String> unquoted(String quoted) {
        boolean isQuoted = quoted.length() >= 2 && quoted.startsWith("'") && quoted.endsWith("'");
        return isQuoted ? Optional.of(quoted.substring(1, quoted.length() - 1)) : Optional.empty();
    }
}
