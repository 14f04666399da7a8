package io.github.iamevaluator.bench.report;

import java.util.Arrays;
import java.util.Map;

/**
 * One result of a run.
 *
 * @param benchmark class and method, such as {@code DecideBench.decide}
 * @param parameters by name
 * @param threads how many
 * @param cpu CPU time of every iteration, in nanoseconds per operation
 * @param score JMH's own: time on the clock per operation, or operations per time
 * @param bytes allocated per operation
 */
record Measured(
        String benchmark,
        Map<String, String> parameters,
        int threads,
        java.util.List<Double> cpu,
        double score,
        double bytes) {

    boolean is(String name) {
        return benchmark.equals(name);
    }

    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** The median of the iterations' CPU times, in nanoseconds per operation. */
    double nanos() {
        return at(0.5);
    }

    /** The least of them. */
    double least() {
        return at(0);
    }

    /** The greatest of them. */
    double most() {
        return at(1);
    }

    private double at(double share) {
        double[] sorted = cpu.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
