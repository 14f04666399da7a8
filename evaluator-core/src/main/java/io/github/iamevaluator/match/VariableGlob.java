package io.github.iamevaluator.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A wildcard pattern with one variable, split at its stars: it is matched without being put together first.
 *
 * <p>Matching allocates nothing and costs at most pattern length, the variable replaced, times text length.
 */
final class VariableGlob {

    private enum Kind {
        TEXT,
        ANY_ONE,
        VALUE
    }

    private record Part(Kind kind, String text) {}

    private final VariablePiece.Variable variable;
    private final Run[] runs;

    private VariableGlob(VariablePiece.Variable variable, List<Run> runs) {
        this.variable = variable;
        this.runs = runs.toArray(Run[]::new);
    }

    /** What stands between two stars: texts, single wildcards and the variable. */
    private static final class Run {
        private final Part[] parts;
        private final int fixedLength;
        private final int values;

        Run(List<Part> parts) {
            this.parts = parts.toArray(Part[]::new);
            this.fixedLength =
                    parts.stream().mapToInt(part -> part.text().length()).sum();
            this.values = (int)
                    parts.stream().filter(part -> part.kind() == Kind.VALUE).count();
        }

        int length(String value) {
            return fixedLength + values * value.length();
        }

        /** Tells whether it stands at a place of the text, which has room for it. */
        boolean isAt(int place, String text, String value) {
            int at = place;
            for (Part part : parts) {
                String wanted = part.kind() == Kind.VALUE ? value : part.text();
                if (part.kind() != Kind.ANY_ONE && !text.startsWith(wanted, at)) {
                    return false;
                }
                at += wanted.length();
            }
            return true;
        }
    }

    /** The pattern that pieces spell; empty unless they have exactly one variable, be it several times. */
    static Optional<VariableGlob> of(List<VariablePiece> pieces) {
        List<VariablePiece> variables = pieces.stream()
                .filter(piece -> piece instanceof VariablePiece.Variable)
                .distinct()
                .toList();
        if (variables.size() != 1) {
            return Optional.empty();
        }
        List<Run> runs = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (VariablePiece piece : pieces) {
            if (piece instanceof VariablePiece.Text text) {
                split(text, parts, runs);
            } else {
                parts.add(new Part(Kind.VALUE, ""));
            }
        }
        runs.add(new Run(parts));
        return Optional.of(new VariableGlob((VariablePiece.Variable) variables.get(0), runs));
    }

    private static void split(VariablePiece.Text piece, List<Part> parts, List<Run> runs) {
        String text = piece.text();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!piece.literal() && (c == '*' || c == '?')) {
                parts.add(new Part(Kind.TEXT, text.substring(begin, i)));
                begin = i + 1;
                if (c == '?') {
                    parts.add(new Part(Kind.ANY_ONE, "?"));
                } else {
                    runs.add(new Run(parts));
                    parts.clear();
                }
            }
        }
        parts.add(new Part(Kind.TEXT, text.substring(begin)));
    }

    /** Its variable. */
    VariablePiece.Variable variable() {
        return variable;
    }

    /** Tells whether the pattern, its variable replaced, covers a text from a place on. */
    boolean matches(String text, int from, String value) {
        int at = from + runs[0].length(value);
        int end = text.length();
        if (at > end || !runs[0].isAt(from, text, value)) {
            return false;
        }
        if (runs.length == 1) {
            return at == end;
        }
        Run last = runs[runs.length - 1];
        end -= last.length(value);
        if (at > end || !last.isAt(end, text, value)) {
            return false;
        }
        for (int i = 1; i < runs.length - 1 && at <= end; i++) {
            at = behindFirst(runs[i], at, end, text, value);
        }
        return at <= end;
    }

    /** The place behind the first occurrence of a run between two places; one past the end if there is none. */
    private static int behindFirst(Run run, int from, int end, String text, String value) {
        int length = run.length(value);
        for (int at = from; at + length <= end; at++) {
            if (run.isAt(at, text, value)) {
                return at + length;
            }
        }
        return end + 1;
    }
}
