package io.github.iamevaluator.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Patterns with wildcards (ACT-2, RES-3, COND-32), as lists of tokens, and the question whether one covers a text.
 *
 * <p>A token per character: a literal UTF-16 unit, any run, or exactly one unit. Matching fills the whole table of
 * (token, character) pairs: pattern length times text length.
 */
final class Glob {

    private Glob() {}

    /** What a token stands for. */
    enum Kind {
        LITERAL,
        ANY_RUN,
        ANY_ONE
    }

    /**
     * One token of a pattern.
     *
     * @param kind what it stands for
     * @param unit the character as written: the literal itself, {@code *} or {@code ?}
     */
    record Token(Kind kind, char unit) {}

    /** A text in which {@code *} and {@code ?} are wildcards. */
    static List<Token> wildcards(String text) {
        List<Token> tokens = new ArrayList<>();
        text.chars().forEach(c -> tokens.add(new Token(wildcard((char) c), (char) c)));
        return tokens;
    }

    private static Kind wildcard(char c) {
        return switch (c) {
            case '*' -> Kind.ANY_RUN;
            case '?' -> Kind.ANY_ONE;
            default -> Kind.LITERAL;
        };
    }

    /** A text in which only {@code *} is a wildcard: that of a request (RES-20). */
    static List<Token> requestWildcards(String text) {
        List<Token> tokens = new ArrayList<>();
        text.chars().forEach(c -> tokens.add(new Token(c == '*' ? Kind.ANY_RUN : Kind.LITERAL, (char) c)));
        return tokens;
    }

    /** A text without wildcards. */
    static List<Token> literal(String text) {
        List<Token> tokens = new ArrayList<>();
        text.chars().forEach(c -> tokens.add(new Token(Kind.LITERAL, (char) c)));
        return tokens;
    }

    /** The text that the tokens were written as. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        tokens.forEach(token -> text.append(token.unit()));
        return text.toString();
    }

    /** Whether the pattern covers the whole text. */
    static boolean matches(List<Token> pattern, String text) {
        boolean[][] covers = new boolean[pattern.size() + 1][text.length() + 1];
        covers[0][0] = true;
        for (int p = 1; p <= pattern.size(); p++) {
            Token token = pattern.get(p - 1);
            for (int t = 0; t <= text.length(); t++) {
                boolean takesOne = t > 0 && covers[p - 1][t - 1];
                covers[p][t] = switch (token.kind()) {
                    case LITERAL -> takesOne && text.charAt(t - 1) == token.unit();
                    case ANY_ONE -> takesOne;
                    case ANY_RUN -> covers[p - 1][t] || (t > 0 && covers[p][t - 1]);
                };
            }
        }
        return covers[pattern.size()][text.length()];
    }

    /** The tokens between the first {@code parts - 1} literal colons; fewer lists when there are fewer colons. */
    static List<List<Token>> splitAtColons(List<Token> tokens, int parts) {
        List<List<Token>> split = new ArrayList<>();
        split.add(new ArrayList<>());
        for (Token token : tokens) {
            if (token.kind() == Kind.LITERAL && token.unit() == ':' && split.size() < parts) {
                split.add(new ArrayList<>());
            } else {
                split.get(split.size() - 1).add(token);
            }
        }
        return split;
    }
}
