package io.github.iamevaluator.hostile;

import java.util.function.BiFunction;

/** How patterns must not be matched: at each star, every way to go on is tried. Here to show that counting finds it. */
public final class Backtracking implements BiFunction<String, Integer, long[]> {

    /** The operations of matching so many stars against a text four times as long, and the lengths of both. */
    @Override
    public long[] apply(String star, Integer stars) {
        String pattern = star.repeat(stars) + "b";
        String text = "a".repeat(4 * stars);
        long before = Operations.count();
        boolean matches = matches(pattern, 0, text, 0);
        return new long[] {Operations.count() - before, pattern.length(), text.length() + (matches ? 1 : 0)};
    }

    private static boolean matches(String pattern, int next, String text, int at) {
        if (next == pattern.length()) {
            return at == text.length();
        }
        if (pattern.charAt(next) == '*') {
            return matches(pattern, next + 1, text, at) || (at < text.length() && matches(pattern, next, text, at + 1));
        }
        return at < text.length()
                && pattern.charAt(next) == text.charAt(at)
                && matches(pattern, next + 1, text, at + 1);
    }
}
