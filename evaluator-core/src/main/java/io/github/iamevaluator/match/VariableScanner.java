package io.github.iamevaluator.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the variables in a policy's text (VAR-2, VAR-4, VAR-9), in one pass.
 *
 * <p>A variable ends at its first brace outside its quoted default. What follows the comma and is no quoted text is no
 * default.
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
            int close = close(open + 2);
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

    /** The place of the brace that ends the variable whose body begins here, or -1. */
    private int close(int body) {
        int close = text.indexOf('}', body);
        int quote = close < 0 ? -1 : openingQuote(body, close);
        int endQuote = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
        if (endQuote >= 0) {
            int behind = skipBlanks(endQuote + 1);
            if (behind < text.length() && text.charAt(behind) == '}') {
                return behind;
            }
        }
        return close;
    }

    /** The quote that opens the default of a variable, or -1. */
    private int openingQuote(int body, int close) {
        int comma = text.indexOf(',', body);
        if (comma < 0 || comma > close) {
            return -1;
        }
        int quote = skipBlanks(comma + 1);
        return quote < text.length() && text.charAt(quote) == '\'' ? quote : -1;
    }

    private int skipBlanks(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private void addText(int from, int to) {
        if (from < to) {
            pieces.add(new VariablePiece.Text(text.substring(from, to), false));
        }
    }

    private void addVariable(String body) {
        if (body.equals("*") || body.equals("?") || body.equals("$")) {
            pieces.add(new VariablePiece.Text(body, true));
            return;
        }
        int comma = body.indexOf(',');
        String name = comma < 0 ? body : body.substring(0, comma);
        Optional<String> fallback = comma < 0
                ? Optional.empty()
                : unquoted(body.substring(comma + 1).strip());
        pieces.add(VariablePiece.Variable.of(name.strip(), fallback, defaultServesLists));
    }

    private static Optional<String> unquoted(String quoted) {
        boolean isQuoted = quoted.length() >= 2 && quoted.startsWith("'") && quoted.endsWith("'");
        return isQuoted ? Optional.of(quoted.substring(1, quoted.length() - 1)) : Optional.empty();
    }
}
