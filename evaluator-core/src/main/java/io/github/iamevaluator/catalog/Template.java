package io.github.iamevaluator.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with places that stand for other text: {@code function:${FunctionName}}, {@code ec2:ResourceTag/${TagKey}}.
 *
 * <p>Comparing costs at most template length times text length.
 */
final class Template {

    private static final int ANY = -1;
    private static final int ONE = -2;
    private static final int ANY_BUT_SLASH = -3;
    private static final int ONE_BUT_SLASH = -4;

    private static final int[] POSSIBLY_EMPTY = {ANY};
    private static final int[] NON_EMPTY = {ONE, ANY};
    private static final int[] NAME = {ONE_BUT_SLASH, ANY_BUT_SLASH};

    private final int[] tokens;
    private final String beginning;
    private final boolean takesAnything;
    private final boolean endsInPlaceholder;
    private final int literals;
    private final String @Nullable [] pieces;
    private final boolean nameLeads;

    private Template(int[] tokens) {
        this.tokens = tokens;
        this.beginning = beginning(tokens);
        this.takesAnything = tokens.length == 1 && tokens[0] == ANY;
        this.endsInPlaceholder = tokens.length > 0 && tokens[tokens.length - 1] == ANY;
        this.pieces = pieces(tokens, beginning.length());
        this.nameLeads = tokens.length > 0 && tokens[0] == ONE_BUT_SLASH;
        this.literals = (int) Arrays.stream(tokens).filter(token -> token >= 0).count();
    }

    /** The template of partition, service, region or account: a placeholder fits any text, also none. */
    static Template ofSegment(String text) {
        return new Template(new TemplateReader(text).tokens(POSSIBLY_EMPTY, POSSIBLY_EMPTY));
    }

    /**
     * The template of the last part of an ARN: a placeholder fits one or more characters.
     *
     * <p>A leading placeholder is the name of a bucket, queue, topic, pipeline: it holds no {@code /}. The others may,
     * because paths, object keys, log groups and secrets do.
     */
    static Template ofResourcePart(String text) {
        return new Template(new TemplateReader(text).tokens(NAME, NON_EMPTY));
    }

    /** The template of a condition key: a placeholder fits one or more characters. */
    static Template ofKey(String text) {
        return new Template(new TemplateReader(text).tokens(NON_EMPTY, NON_EMPTY));
    }

    /** The only text that has this form, if there is no placeholder. */
    Optional<String> literal() {
        return literals == tokens.length ? Optional.of(beginning()) : Optional.empty();
    }

    /** The fixed text with which every text of this form begins. */
    String beginning() {
        return beginning;
    }

    private static String beginning(int[] tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.length && tokens[i] >= 0; i++) {
            text.append((char) tokens[i]);
        }
        return text.toString();
    }

    /** Tells whether one placeholder for any non-empty text is all that follows the beginning. */
    boolean takesAnyRest() {
        return tokens.length == literals + 2 && tokens[literals] == ONE && tokens[literals + 1] == ANY;
    }

    /** Tells whether every text has this form. */
    boolean takesAnything() {
        return takesAnything;
    }

    /** How many characters are fixed. */
    int literalLength() {
        return literals;
    }

    /** Tells whether the text has this form; {@code *} in it is an ordinary character. */
    boolean fits(String text) {
        return fits(text, 0, text.length());
    }

    /**
     * Tells whether a stretch of text has this form; {@code *} in it is an ordinary character. Allocates nothing.
     *
     * <p>Never goes back behind the last placeholder: only the leading one is bounded, by {@code /}, so that the earliest
     * place of what follows another is as good as any later one.
     */
    boolean fits(String text, int from, int to) {
        if (takesAnything) {
            return true;
        }
        if (to - from < beginning.length() || !text.startsWith(beginning, from)) {
            return false;
        }
        return fitsBehindBeginning(text, from + beginning.length(), to);
    }

    /** Tells whether what follows the beginning has the rest of this form. */
    boolean fitsBehindBeginning(String text, int from, int to) {
        return pieces == null ? restFits(text, from, to) : from <= to && piecesFit(pieces, text, from, to);
    }

    /** The same where every placeholder is one or more characters, a leading one without {@code /}. */
    private boolean piecesFit(String[] fixed, String text, int from, int to) {
        int at = from;
        for (int i = 0; i < fixed.length; i++) {
            boolean atEnd = i == fixed.length - 1;
            int place = atEnd ? to - fixed[i].length() : text.indexOf(fixed[i], at + 1);
            if (place <= at || (atEnd && !text.startsWith(fixed[i], place)) || place + fixed[i].length() > to) {
                return false;
            }
            if (i == 0 && nameLeads && text.indexOf('/', at) >= 0 && text.indexOf('/', at) < place) {
                return false;
            }
            at = place + fixed[i].length();
        }
        return at == to;
    }

    /**
     * The fixed texts behind the placeholders, the last of them perhaps empty; null unless placeholders are one or more
     * characters.
     */
    private static String @Nullable [] pieces(int[] tokens, int first) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int at = first;
        while (at < tokens.length) {
            boolean name = at == 0 && tokens[at] == ONE_BUT_SLASH && tokens[1] == ANY_BUT_SLASH;
            boolean any = tokens[at] == ONE && at + 1 < tokens.length && tokens[at + 1] == ANY;
            if (!name && !any) {
                return null;
            }
            for (at += 2; at < tokens.length && tokens[at] >= 0; at++) {
                piece.append((char) tokens[at]);
            }
            if (piece.isEmpty() && at < tokens.length) {
                return null; // two placeholders side by side
            }
            pieces.add(piece.toString());
            piece.setLength(0);
        }
        return pieces.toArray(String[]::new);
    }

    private boolean restFits(String text, int from, int to) {
        int at = from;
        int next = beginning.length();
        int lastRun = -1;
        int retryAt = from;
        while (at < to) {
            if (endsInPlaceholder && next == tokens.length - 1) {
                return true;
            }
            if (next < tokens.length && isRun(tokens[next])) {
                lastRun = next++;
                at = candidate(lastRun, text, at);
                retryAt = at;
            } else if (next < tokens.length && at < to && accepts(tokens[next], text.charAt(at))) {
                next++;
                at++;
            } else if (lastRun >= 0 && accepts(tokens[lastRun], text.charAt(retryAt))) {
                next = lastRun + 1;
                at = candidate(lastRun, text, retryAt + 1);
                retryAt = at;
            } else {
                return false;
            }
        }
        while (next < tokens.length && isRun(tokens[next])) {
            next++;
        }
        return at == to && next == tokens.length;
    }

    /** From a place on, the first at which what follows an unbounded placeholder may stand; past the text if none is. */
    private int candidate(int run, String text, int at) {
        boolean literalFollows = tokens[run] == ANY && run + 1 < tokens.length && tokens[run + 1] >= 0;
        if (!literalFollows) {
            return at;
        }
        int found = text.indexOf(tokens[run + 1], at);
        return found < 0 ? Integer.MAX_VALUE : found;
    }

    /**
     * Tells whether some text that the pattern matches has this form; in the pattern {@code *} stands for any text.
     *
     * <p>Walks the pattern while keeping every place of the template that the pattern read so far may have reached.
     */
    boolean overlaps(String pattern) {
        boolean[] reached = new boolean[tokens.length + 1];
        boolean[] next = new boolean[tokens.length + 1];
        reached[0] = true;
        skipRuns(reached);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                reachAllBehind(reached);
                continue;
            }
            step(c, reached, next);
            boolean[] spare = reached;
            reached = next;
            next = spare;
        }
        return reached[tokens.length];
    }

    private void step(char c, boolean[] reached, boolean[] next) {
        Arrays.fill(next, false);
        for (int i = 0; i < tokens.length; i++) {
            if (reached[i] && accepts(tokens[i], c)) {
                next[isRun(tokens[i]) ? i : i + 1] = true;
            }
        }
        skipRuns(next);
    }

    private static void reachAllBehind(boolean[] reached) {
        for (int i = 1; i < reached.length; i++) {
            reached[i] |= reached[i - 1];
        }
    }

    private void skipRuns(boolean[] reached) {
        for (int i = 0; i < tokens.length; i++) {
            if (reached[i] && isRun(tokens[i])) {
                reached[i + 1] = true;
            }
        }
    }

    private static boolean isRun(int token) {
        return token == ANY || token == ANY_BUT_SLASH;
    }

    private static boolean accepts(int token, char c) {
        return switch (token) {
            case ANY, ONE -> true;
            case ANY_BUT_SLASH, ONE_BUT_SLASH -> c != '/';
            default -> token == c;
        };
    }

    /** Reads the spellings of placeholders that occur in AWS's data: {@code ${Name}}, {@code <name>}, {@code *}. */
    private static final class TemplateReader {

        private final String text;
        private int[] tokens;
        private int size;

        TemplateReader(String text) {
            this.text = text;
            this.tokens = new int[text.length() + 2];
        }

        int[] tokens(int[] leading, int[] placeholder) {
            int at = 0;
            while (at < text.length()) {
                int end = placeholderEnd(text, at);
                if (end > at) {
                    add(at == 0 ? leading : placeholder);
                    at = end;
                } else {
                    add(text.charAt(at) == '*' ? ANY : text.charAt(at));
                    at++;
                }
            }
            return Arrays.copyOf(tokens, size);
        }

        private void add(int... added) {
            for (int token : added) {
                if (size == tokens.length) {
                    tokens = Arrays.copyOf(tokens, size * 2);
                }
                tokens[size++] = token;
            }
        }
    }

    /** The end of the placeholder that begins at a place of the text, or the place itself if none does. */
    static int placeholderEnd(String text, int at) {
        char close;
        if (text.startsWith("${", at)) {
            close = '}';
        } else if (text.charAt(at) == '<') {
            close = '>';
        } else {
            return at;
        }
        int end = text.indexOf(close, at);
        return end < 0 ? at : end + 1;
    }
}
