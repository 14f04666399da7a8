package io.github.iamevaluator.bench.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Splits patterns at their stars, once, before anything is decided. */
final class LoopPatterns {

    static final LoopPiece NOTHING = new LoopPiece.Fixed("", "");

    private final String pattern;
    private final int foldedUpTo;
    private final boolean variables;
    private final List<LoopPiece> pieces = new ArrayList<>();
    private final List<LoopMixedPiece.LoopPart> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean fold;

    private LoopPatterns(String pattern, int foldedUpTo, boolean variables) {
        this.pattern = pattern;
        this.foldedUpTo = foldedUpTo;
        this.variables = variables;
    }

    /**
     * A pattern.
     *
     * @param foldedUpTo so many characters of it compare ignoring case
     * @param variables whether variables count behind those
     */
    static LoopGlob glob(String pattern, int foldedUpTo, boolean variables) {
        return new LoopPatterns(pattern, foldedUpTo, variables).split();
    }

    private LoopGlob split() {
        int at = 0;
        while (at < pattern.length()) {
            fold(at < foldedUpTo);
            char c = pattern.charAt(at);
            int end = variables && !fold && pattern.startsWith("${", at) ? pattern.indexOf('}', at) : -1;
            if (end >= 0) {
                variable(pattern.substring(at + 2, end));
                at = end;
            } else if (c == '*') {
                endPiece();
            } else if (c == '?') {
                endText();
                parts.add(LoopMixedPiece.ANY_ONE);
            } else {
                text.append(c);
            }
            at++;
        }
        endPiece();
        return new LoopGlob(pieces.toArray(new LoopPiece[0]));
    }

    private void fold(boolean now) {
        if (fold != now) {
            endText();
            fold = now;
        }
    }

    private void variable(String inside) {
        int comma = inside.indexOf(',');
        String name = (comma < 0 ? inside : inside.substring(0, comma)).strip();
        if (name.equals("*") || name.equals("?") || name.equals("$")) {
            text.append(name);
            return;
        }
        endText();
        String rest = comma < 0 ? "" : inside.substring(comma + 1).strip();
        boolean quoted = rest.length() >= 2 && rest.startsWith("'") && rest.endsWith("'");
        @Nullable String ifAbsent = quoted ? rest.substring(1, rest.length() - 1) : null;
        parts.add(new LoopMixedPiece.LoopPart("", false, name.toLowerCase(Locale.ROOT), ifAbsent));
    }

    private void endText() {
        if (!text.isEmpty()) {
            String fixed = fold ? text.toString().toLowerCase(Locale.ROOT) : text.toString();
            parts.add(new LoopMixedPiece.LoopPart(fixed, fold, null, null));
            text.setLength(0);
        }
    }

    private void endPiece() {
        endText();
        boolean plain = parts.size() <= 2 && parts.stream().allMatch(p -> p.key() == null && !p.anyOne());
        if (plain) {
            StringBuilder folded = new StringBuilder();
            StringBuilder exact = new StringBuilder();
            parts.forEach(part -> (part.fold() ? folded : exact).append(part.text()));
            pieces.add(new LoopPiece.Fixed(folded.toString(), exact.toString()));
        } else {
            pieces.add(new LoopMixedPiece(parts.toArray(new LoopMixedPiece.LoopPart[0])));
        }
        parts.clear();
    }
}
