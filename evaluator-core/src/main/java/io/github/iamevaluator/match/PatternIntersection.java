package io.github.iamevaluator.match;

/** Tells whether some text is matched by two patterns (RES-20). Exact; cost: the product of their lengths. */
final class PatternIntersection {

    private PatternIntersection() {}

    /** Tells whether some text is matched by both; both are tokens made with the same regard for case. */
    static boolean nonEmpty(int[] a, int[] b) {
        // INVARIANT: meet[j] tells whether some text is covered by the tokens of a so far and by the first j of b
        boolean[] meet = firstRow(b);
        for (int token : a) {
            meet = nextRow(token, b, meet);
        }
        return meet[b.length];
    }

    private static boolean[] firstRow(int[] b) {
        boolean[] meet = new boolean[b.length + 1];
        meet[0] = true;
        for (int j = 1; j <= b.length && b[j - 1] == WildcardTokens.ANY_RUN; j++) {
            meet[j] = true;
        }
        return meet;
    }

    private static boolean[] nextRow(int token, int[] b, boolean[] before) {
        boolean[] meet = new boolean[b.length + 1];
        boolean run = token == WildcardTokens.ANY_RUN;
        meet[0] = run && before[0];
        for (int j = 1; j <= b.length; j++) {
            boolean eitherRuns = run || b[j - 1] == WildcardTokens.ANY_RUN;
            meet[j] = eitherRuns ? before[j] || meet[j - 1] : before[j - 1] && compatible(token, b[j - 1]);
        }
        return meet;
    }

    /** Tells whether one character is accepted by two tokens that each stand for one. */
    static boolean compatible(int a, int b) {
        return a == b || a == WildcardTokens.ANY_ONE || b == WildcardTokens.ANY_ONE;
    }
}
