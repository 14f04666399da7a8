package io.github.iamevaluator.match;

/** The obvious table over pattern and text; it judges the fast ones. */
final class NaiveGlob {

    private NaiveGlob() {}

    static boolean matches(String pattern, String text) {
        boolean[][] table = new boolean[pattern.length() + 1][text.length() + 1];
        table[0][0] = true;
        for (int p = 1; p <= pattern.length(); p++) {
            for (int t = 0; t <= text.length(); t++) {
                char token = pattern.charAt(p - 1);
                boolean one = t > 0 && (token == '?' || token == text.charAt(t - 1)) && table[p - 1][t - 1];
                boolean run = token == '*' && (table[p - 1][t] || (t > 0 && table[p][t - 1]));
                table[p][t] = token == '*' ? run : one;
            }
        }
        return table[pattern.length()][text.length()];
    }
}
