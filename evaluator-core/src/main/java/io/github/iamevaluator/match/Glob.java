package io.github.iamevaluator.match;

import io.github.iamevaluator.text.AsciiCase;
import java.util.Arrays;

/**
 * A wildcard pattern, ready to be matched against whole texts: {@code *} stands for any run of characters, also none,
 * {@code ?} for exactly one UTF-16 unit (ACT-2, RES-3).
 *
 * <p>Matching allocates nothing and costs at most pattern length times text length; patterns without wildcards, with
 * only a {@code *} at an end, or of {@code *} alone cost a comparison.
 */
public final class Glob {

    private static final int[] NO_TOKENS = {};

    private enum Shape {
        ANYTHING,
        LITERAL,
        PREFIX,
        SUFFIX,
        GENERAL
    }

    private final Shape shape;
    private final boolean ignoreCase;
    private final String fixed;
    private final int[] tokens;

    private Glob(Shape shape, boolean ignoreCase, String fixed, int[] tokens) {
        this.shape = shape;
        this.ignoreCase = ignoreCase;
        this.fixed = fixed;
        this.tokens = tokens;
    }

    /** The pattern as written; it compares with case. */
    public static Glob compile(String pattern) {
        return compile(ResolvedText.written(pattern), false);
    }

    /** The pattern as written; it ignores ASCII case. */
    public static Glob compileIgnoringCase(String pattern) {
        return compile(ResolvedText.written(pattern), true);
    }

    /** The pattern whose literal characters are known; it compares with case. */
    public static Glob compile(ResolvedText pattern) {
        return compile(pattern, false);
    }

    /** The pattern whose literal characters are known. */
    public static Glob compile(ResolvedText pattern, boolean ignoreCase) {
        int[] tokens = WildcardTokens.of(pattern, ignoreCase);
        int wildcards = 0;
        for (int token : tokens) {
            wildcards += token < 0 ? 1 : 0;
        }
        if (wildcards == 0) {
            return new Glob(Shape.LITERAL, ignoreCase, pattern.text(), NO_TOKENS);
        }
        if (wildcards == 1 && tokens[tokens.length - 1] == WildcardTokens.ANY_RUN) {
            String prefix = pattern.text().substring(0, tokens.length - 1);
            return new Glob(prefix.isEmpty() ? Shape.ANYTHING : Shape.PREFIX, ignoreCase, prefix, NO_TOKENS);
        }
        if (wildcards == 1 && tokens[0] == WildcardTokens.ANY_RUN) {
            String suffix = pattern.text().substring(pattern.length() - tokens.length + 1);
            return new Glob(Shape.SUFFIX, ignoreCase, suffix, NO_TOKENS);
        }
        return new Glob(Shape.GENERAL, ignoreCase, "", tokens);
    }

    /** Tells whether the pattern covers a whole text. */
    public boolean matches(String text) {
        return matches(text, 0, text.length());
    }

    /** Tells whether the pattern covers the part of a text from one place up to, not including, another. */
    public boolean matches(String text, int from, int to) {
        int spare = to - from - fixed.length();
        return switch (shape) {
            case ANYTHING -> true;
            case LITERAL -> spare == 0 && fixedAt(text, from);
            case PREFIX -> spare >= 0 && fixedAt(text, from);
            case SUFFIX -> spare >= 0 && fixedAt(text, to - fixed.length());
            case GENERAL -> WildcardTokens.cover(tokens, text, from, to);
        };
    }

    /** Tells whether the pattern matches every text. */
    public boolean matchesEverything() {
        return shape == Shape.ANYTHING;
    }

    /** The tokens of the pattern; not to be changed. Cost: for a simple pattern its length, it does not keep them. */
    int[] tokens() {
        return switch (shape) {
            case ANYTHING, PREFIX -> fixedTokens(0, 1);
            case LITERAL -> fixedTokens(0, 0);
            case SUFFIX -> fixedTokens(1, 0);
            case GENERAL -> tokens;
        };
    }

    private int[] fixedTokens(int runsBefore, int runsBehind) {
        int[] all = new int[runsBefore + fixed.length() + runsBehind];
        Arrays.fill(all, WildcardTokens.ANY_RUN);
        for (int i = 0; i < fixed.length(); i++) {
            all[runsBefore + i] = WildcardTokens.character(fixed.charAt(i), ignoreCase);
        }
        return all;
    }

    private boolean fixedAt(String text, int at) {
        return ignoreCase ? AsciiCase.regionEquals(fixed, text, at) : text.startsWith(fixed, at);
    }
}
