package io.github.iamevaluator.match;

import java.util.ArrayList;
import java.util.List;

/** Tries every text that matters for whether a pattern covers another: slow, obvious, for short patterns only. */
final class Exhaustive {

    private static final String FRESH = "z";

    private Exhaustive() {}

    /** Tells whether one pattern matches all of another, each run standing for any number of one fresh character. */
    static boolean coversAll(String outer, String inner) {
        List<String> members = new ArrayList<>(List.of(""));
        for (int i = 0; i < inner.length(); i++) {
            members = extended(members, inner.charAt(i), outer.length() + 1);
        }
        return members.stream().allMatch(member -> NaiveGlob.matches(outer, member));
    }

    private static List<String> extended(List<String> members, char token, int longestRun) {
        List<String> longer = new ArrayList<>();
        for (String member : members) {
            switch (token) {
                case '*' -> {
                    for (int length = 0; length <= longestRun; length++) {
                        longer.add(member + FRESH.repeat(length));
                    }
                }
                case '?' -> longer.add(member + FRESH);
                default -> longer.add(member + token);
            }
        }
        return longer;
    }
}
