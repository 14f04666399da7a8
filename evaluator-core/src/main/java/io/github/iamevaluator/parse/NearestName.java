package io.github.iamevaluator.parse;

import java.util.List;
import java.util.Optional;

/** Finds the known name that a misspelt one most likely means. */
final class NearestName {

    private static final int LONGEST = 80;

    private NearestName() {}

    /** What to say about an unknown name: the nearest known one, or all of them. */
    static String mend(String name, List<String> known) {
        return of(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "use one of " + String.join(", ", known));
    }

    /**
     * The known name with the fewest characters inserted, dropped or replaced, ignoring ASCII case; at most a third of
     * the name may differ. Cost: the known names times the product of the lengths; longer names find nothing.
     */
    static Optional<String> of(String name, List<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = AsciiCase.fold(name);
        Optional<String> nearest = Optional.empty();
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(wanted, AsciiCase.fold(candidate));
            if (distance < least) {
                least = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** The Levenshtein distance, row by row. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
