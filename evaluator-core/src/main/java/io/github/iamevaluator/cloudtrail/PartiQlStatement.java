package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.text.AsciiCase;
import java.util.Optional;

/**
 * What a statement of PartiQL does on which table of DynamoDB, by its words alone: the first says what, and the table stands
 * behind FROM, INTO or UPDATE.
 *
 * <p>Source: Amazon DynamoDB Developer Guide, "PartiQL - a SQL-compatible query language for Amazon DynamoDB", "IAM security
 * policies with PartiQL for DynamoDB".
 *
 * @param action the permission it needs
 * @param table name or ARN
 * @param index of the table, for a SELECT that names one
 */
record PartiQlStatement(String action, String table, Optional<String> index) {

    /** The statement that a text spells; empty if it is none of the four kinds, or names its table in another way. */
    static Optional<PartiQlStatement> parse(String text) {
        if (text.contains("--") || text.contains("/*")) {
            // it may have comments, in which words mean nothing
            return Optional.empty();
        }
        Words words = new Words(text);
        return switch (words.next()) {
            case "select" -> words.skipTo("from") ? words.table("dynamodb:PartiQLSelect") : Optional.empty();
            case "insert" -> words.next().equals("into") ? words.table("dynamodb:PartiQLInsert") : Optional.empty();
            case "delete" -> words.next().equals("from") ? words.table("dynamodb:PartiQLDelete") : Optional.empty();
            case "update" -> words.table("dynamodb:PartiQLUpdate");
            default -> Optional.empty();
        };
    }

    /** A text, word by word; cost: its length. */
    private static final class Words {

        private final String text;
        private int at;

        Words(String text) {
            this.text = text;
        }

        private boolean has() {
            return at < text.length();
        }

        private void skipBlanks() {
            while (has() && text.charAt(at) <= ' ') {
                at++;
            }
        }

        private static boolean isOfWord(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }

        /** The next word in lower case; empty if something else stands there. */
        String next() {
            return AsciiCase.fold(plain());
        }

        private String plain() {
            skipBlanks();
            int start = at;
            while (has() && isOfWord(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }

        /** Goes behind a word, which is not looked for in quotes. */
        boolean skipTo(String word) {
            while (has()) {
                char c = text.charAt(at);
                if (c == '\'' || c == '"') {
                    quoted(c);
                } else if (isOfWord(c)) {
                    if (next().equals(word)) {
                        return true;
                    }
                } else {
                    at++;
                }
            }
            return false;
        }

        /** What stands in quotes; two of them stand for one. */
        private String quoted(char quote) {
            StringBuilder inside = new StringBuilder();
            at++;
            while (has()) {
                char c = text.charAt(at++);
                if (c == quote && (!has() || text.charAt(at) != quote)) {
                    return inside.toString();
                }
                at += c == quote ? 1 : 0;
                inside.append(c);
            }
            return "";
        }

        private String name() {
            skipBlanks();
            return has() && text.charAt(at) == '"' ? quoted('"') : plain();
        }

        Optional<PartiQlStatement> table(String action) {
            String table = name();
            Optional<String> index = Optional.empty();
            if (has() && text.charAt(at) == '.') {
                at++;
                index = Optional.of(name());
            }
            boolean selects = action.equals("dynamodb:PartiQLSelect");
            boolean named = !table.isEmpty()
                    && index.map(name -> selects && !name.isEmpty()).orElse(true);
            return named && endsThere() ? Optional.of(new PartiQlStatement(action, table, index)) : Optional.empty();
        }

        /** Tells whether the name of the table ends here: not that of a list or of a path, which would go on. */
        private boolean endsThere() {
            return !has() || text.charAt(at) <= ' ' || text.charAt(at) == ';';
        }
    }
}
