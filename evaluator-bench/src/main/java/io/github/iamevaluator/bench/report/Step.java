package io.github.iamevaluator.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One benchmark method, with parameters, to run.
 *
 * @param benchmark regular expression that JMH selects by
 * @param parameters by name, each with its values
 * @param threads how many
 * @param sampled whether single operations are timed, not how long many take
 */
record Step(String benchmark, Map<String, String[]> parameters, int threads, boolean sampled) {

    /** A step with parameters given as {@code name=value,value}. */
    static Step of(String benchmark, String... parameters) {
        Map<String, String[]> byName = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            byName.put(
                    parameter.substring(0, equals),
                    parameter.substring(equals + 1).split(","));
        }
        return new Step(benchmark, byName, 1, false);
    }

    Step withThreads(int count) {
        return new Step(benchmark, parameters, count, sampled);
    }

    Step timingSingleOperations() {
        return new Step(benchmark, parameters, threads, true);
    }
}
