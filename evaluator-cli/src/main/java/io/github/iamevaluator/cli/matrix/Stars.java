package io.github.iamevaluator.cli.matrix;

import java.util.Locale;

/** Patterns in which {@code *} is any run of characters and all else is itself, whatever its case. */
final class Stars {

    private Stars() {}

    /** Tells whether a pattern covers a text. Cost: at most the product of their lengths. */
    static boolean match(String pattern, String text) {
        return covers(pattern.toLowerCase(Locale.ROOT), text.toLowerCase(Locale.ROOT));
    }

    private static boolean covers(String pattern, String text) {
        int p = 0;
        int star = -1;
        int resume = 0;
        int t = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && pattern.charAt(p) == text.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}
