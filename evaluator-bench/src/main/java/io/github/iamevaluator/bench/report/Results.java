package io.github.iamevaluator.bench.report;

import io.github.iamevaluator.bench.measure.CpuTime;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The results of a run, read from JMH's file.
 *
 * @param all in the order run
 * @param jdk that ran them
 */
record Results(List<Measured> all, String jdk) {

    static Results read(Path file) throws IOException {
        JsonValue root = JsonReader.withLimits(JsonLimits.DEFAULT.withSize(1 << 28))
                .read(file)
                .root();
        List<Measured> all = new ArrayList<>();
        String jdk = "";
        for (JsonValue element : root.asArray().orElseThrow().elements()) {
            JsonValue.JsonObject result = element.asObject().orElseThrow();
            jdk = text(result, "vmName") + ' ' + text(result, "vmVersion");
            all.add(measured(result));
        }
        return new Results(all, jdk);
    }

    private static Measured measured(JsonValue.JsonObject result) {
        String name = text(result, "benchmark");
        int method = name.lastIndexOf('.');
        Map<String, String> parameters = new HashMap<>();
        object(result, "params")
                .ifPresent(params -> params.members()
                        .forEach(member -> parameters.put(
                                member.name(), member.value().asText().orElse(""))));
        JsonValue.JsonObject more = object(result, "secondaryMetrics").orElseThrow();
        JsonValue.JsonObject primary = object(result, "primaryMetric").orElseThrow();
        boolean sampled = text(result, "mode").equals("sample");
        return new Measured(
                name.substring(name.lastIndexOf('.', method - 1) + 1),
                parameters,
                (int) number(result, "threads"),
                object(more, CpuTime.NAME).map(Results::iterations).orElse(List.of()),
                sampled ? List.of() : iterations(primary),
                sampled ? percentiles(primary) : Map.of(),
                object(more, "gc.alloc.rate.norm")
                        .map(metric -> number(metric, "score"))
                        .orElse(Double.NaN));
    }

    private static List<Double> iterations(JsonValue.JsonObject metric) {
        List<Double> values = new ArrayList<>();
        for (JsonValue fork :
                metric.get("rawData").orElseThrow().asArray().orElseThrow().elements()) {
            fork.asArray()
                    .orElseThrow()
                    .elements()
                    .forEach(value ->
                            values.add(Double.parseDouble(value.asText().orElseThrow())));
        }
        return values;
    }

    private static Map<String, Double> percentiles(JsonValue.JsonObject metric) {
        Map<String, Double> percentiles = new HashMap<>();
        object(metric, "scorePercentiles")
                .orElseThrow()
                .members()
                .forEach(member -> percentiles.put(
                        member.name(),
                        Double.parseDouble(member.value().asText().orElseThrow())));
        return percentiles;
    }

    private static Optional<JsonValue.JsonObject> object(JsonValue.JsonObject of, String name) {
        return of.get(name).flatMap(JsonValue::asObject);
    }

    private static String text(JsonValue.JsonObject of, String name) {
        return of.get(name).flatMap(JsonValue::asText).orElse("");
    }

    private static double number(JsonValue.JsonObject of, String name) {
        String text = text(of, name);
        return text.isEmpty() || text.equals("NaN") ? Double.NaN : Double.parseDouble(text);
    }

    /** The result of a benchmark with these parameters ({@code name=value}), on one thread. */
    Optional<Measured> find(String benchmark, String... parameters) {
        return find(1, benchmark, parameters);
    }

    /** The result of a benchmark with these parameters on so many threads. */
    Optional<Measured> find(int threads, String benchmark, String... parameters) {
        return find(result -> result.threads() == threads && !result.sampled(), benchmark, parameters);
    }

    /** The single operations of a benchmark with these parameters. */
    Optional<Measured> findSampled(String benchmark, String... parameters) {
        return find(Measured::sampled, benchmark, parameters);
    }

    private Optional<Measured> find(Predicate<Measured> kind, String benchmark, String... parameters) {
        return all.stream()
                .filter(result -> result.is(benchmark) && kind.test(result))
                .filter(result -> List.of(parameters).stream().allMatch(parameter -> {
                    String[] parts = parameter.split("=", 2);
                    return result.parameter(parts[0]).equals(parts[1]);
                }))
                .findFirst();
    }
}
