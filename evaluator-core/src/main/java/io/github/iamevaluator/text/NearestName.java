package io.github.iamevaluator.text;

import java.util.Optional;

/**
 * Finds the known name that a misspelt one most likely means: the one that needs the fewest inserted, dropped,
 * replaced or swapped characters, ignoring ASCII case, if that is at most a third of its length.
 *
 * <p>Cost: known names times the product of the lengths; names of more than {@value #LONGEST} characters find nothing.
 *
 * @since 0.1.0
 */
public final class NearestName {

    private static final int LONGEST = 128;

    private NearestName() {}

    /** The nearest of the known names; the first of several equally near. */
    public static Optional<String> of(String name, Iterable<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = AsciiCase.fold(name);
        String nearest = "";
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - wanted.length()) < least) {
                int distance = distance(wanted, AsciiCase.fold(candidate));
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    /** The Levenshtein distance, two neighbours in each other's place counting as one change. */
    private static int distance(String one, String other) {
        int[] twoAbove = new int[other.length() + 1];
        int[] above = new int[other.length() + 1];
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
                if (isSwapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], twoAbove[j - 2] + 1);
                }
            }
            int[] spare = twoAbove;
            twoAbove = above;
            above = row;
            row = spare;
        }
        return above[other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
