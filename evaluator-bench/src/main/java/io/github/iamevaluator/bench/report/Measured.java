package io.github.iamevaluator.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One result of a run.
 *
 * @param benchmark class and method, such as {@code DecideBench.decide}
 * @param parameters by name
 * @param threads how many
 * @param cpu CPU time of every iteration, in nanoseconds per operation
 * @param scores JMH's own of every iteration: time on the clock per operation, or operations per time
 * @param percentiles time on the clock of single operations, by percent; none unless they were sampled
 * @param bytes allocated per operation
 */
record Measured(
        String benchmark,
        Map<String, String> parameters,
        int threads,
        List<Double> cpu,
        List<Double> scores,
        Map<String, Double> percentiles,
        double bytes) {

    boolean is(String name) {
        return benchmark.equals(name);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The median of the iterations' CPU times, in nanoseconds per operation. */
    double nanos() {
        return at(0.5, cpu);
    }

    /** The least of them. */
    double least() {
        return at(0, cpu);
    }

    /** The greatest of them. */
    double most() {
        return at(1, cpu);
    }

    /** The median of JMH's own scores. */
    double score() {
        return at(0.5, scores);
    }

    /** How long a share of single operations took at most, in JMH's unit; the percent as JMH writes it. */
    double percentile(String percent) {
        return percentiles.getOrDefault(percent, Double.NaN);
    }

    /** Tells whether single operations were timed. */
    boolean sampled() {
        return !percentiles.isEmpty();
    }

    private static double at(double share, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
