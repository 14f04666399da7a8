package io.github.iamevaluator.match;

/** RES-2 and RES-3 word for word: tries every stretch that a star may stand for, with a table of what was tried. */
final class NaiveArn {

    private final String pattern;
    private final String arn;
    private final Boolean[][] known;

    private NaiveArn(String pattern, String arn) {
        this.pattern = pattern;
        this.arn = arn;
        this.known = new Boolean[pattern.length() + 1][arn.length() + 1];
    }

    static boolean matches(String pattern, String arn) {
        return new NaiveArn(pattern, arn).matches(0, 0);
    }

    private boolean matches(int p, int t) {
        Boolean before = known[p][t];
        if (before == null) {
            before = find(p, t);
            known[p][t] = before;
        }
        return before;
    }

    private boolean find(int p, int t) {
        if (p == pattern.length()) {
            return t == arn.length();
        }
        char token = pattern.charAt(p);
        boolean sixth = pattern.substring(0, p).chars().filter(c -> c == ':').count() >= 5;
        boolean lastOfSegment = p + 1 == pattern.length() || pattern.charAt(p + 1) == ':';
        boolean colonNext = t < arn.length() && arn.charAt(t) == ':';
        if (token == '*') {
            boolean mayTake = t < arn.length() && (sixth || lastOfSegment || !colonNext);
            return matches(p + 1, t) || (mayTake && matches(p, t + 1));
        }
        if (t == arn.length()) {
            return false;
        }
        boolean fits = token == '?' ? sixth || !colonNext : same(token, arn.charAt(t), sixth);
        return fits && matches(p + 1, t + 1);
    }

    private static boolean same(char a, char b, boolean withCase) {
        return withCase ? a == b : Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
