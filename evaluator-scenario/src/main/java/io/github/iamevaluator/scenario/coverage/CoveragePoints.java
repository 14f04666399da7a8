package io.github.iamevaluator.scenario.coverage;

import java.util.stream.Stream;

/**
 * How many parts of policies tests exercised. A statement counts one, each of its actions and resources one, each of its
 * conditions two: seen true and seen false.
 *
 * @param exercised parts that some test exercised
 * @param all parts
 * @since 0.1.0
 */
public record CoveragePoints(int exercised, int all) {

    static CoveragePoints sum(Stream<CoveragePoints> points) {
        return points.reduce(
                new CoveragePoints(0, 0), (a, b) -> new CoveragePoints(a.exercised + b.exercised, a.all + b.all));
    }

    static CoveragePoints of(boolean... parts) {
        int exercised = 0;
        for (boolean part : parts) {
            exercised += part ? 1 : 0;
        }
        return new CoveragePoints(exercised, parts.length);
    }

    /** The share that was exercised in percent, rounded down; 100 where there is nothing to exercise. */
    public int percent() {
        return all == 0 ? 100 : (int) (100L * exercised / all);
    }

    /**
     * Tells whether at least so many percent were exercised. Where there is nothing to exercise, nothing was, so that only 0 is
     * reached: whoever sets a minimum wants to be told that no test asked about any policy.
     */
    public boolean reaches(int percent) {
        return percent <= (all == 0 ? 0 : percent());
    }

    /** {@code 63% (12 of 19)}. */
    @Override
    public String toString() {
        return percent() + "% (" + exercised + " of " + all + ")";
    }
}
