package io.github.iamevaluator.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The table of what must be reached, beside what was measured; what was not measured says so. */
record Claims(Results results, Map<String, Double> others) {

    /** The table as Markdown. */
    List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("| what | must | aim | measured |");
        lines.add("|---|---|---|---|");
        lines.add(row("`a10`, ratio to the loop", "15", "30", ratio("a10")));
        lines.add(row("`b50layers`, ratio to the loop", "35", "60", ratio("b50layers")));
        lines.add(row("bytes a decision, the most of all scenarios", "24", "0", bytes()));
        lines.add(row("hot action, 10,000 statements against 10", "10 times", "4 times", growth()));
        lines.add(row(
                "hot action, 100,000 statements", "5 µs", "1 µs", hot("100000").map(m -> micros(m.nanos()))));
        lines.add(row("1,000 managed policies from JSON, warm", "250 ms", "100 ms", compile()));
        lines.add(row(
                "heap per 1,000 managed policies, model and index",
                "12 MB",
                "5 MB",
                other("heap.policies", b -> scaled(b, 1e6, " MB"))));
        lines.add(row("heap per further principal, index", "1 KB", "256 B", other("heap.principal", b -> b + " B")));
        lines.add(row(
                "heap per further principal, the environment's own records",
                "",
                "",
                other("heap.principal.environment", b -> b + " B")));
        lines.add(row(
                "`bin/iam-evaluator can` on acme, start to exit: CPU",
                "400 ms",
                "200 ms",
                other("cold.cpu", ms -> ms + " ms")));
        lines.add(row("the same, time on the clock", "", "", other("cold.wall", ms -> ms + " ms")));
        lines.add(row(
                "10,000 tests in a file, `bin/iam-evaluator test` on acme: time on the clock",
                "10,000 ms",
                "",
                other("tests.wall", ms -> ms + " ms")));
        lines.add(row("an explain against a decide, `a10`", "50 times", "10 times", explain("a10")));
        lines.add(row("the same, `b50layers`", "50 times", "10 times", explain("b50layers")));
        for (String scenario : List.of("a10", "b50layers")) {
            lines.add(row(
                    "`" + scenario + "`, single decisions on the clock: median, 99th, 99.9th percentile",
                    "",
                    "",
                    percentiles(scenario)));
        }
        lines.add(row("gain of a second thread, against that of arithmetic", "0.9", "0.98", threads()));
        lines.add(row("access matrix of 10 million cells, cells a second", "3e8", "1e9", cells("matrix", "mixed")));
        lines.add(row("the same one at a time", "", "", cells("oneAtATime", "mixed")));
        lines.add(row("the same by the loop", "", "", cells("loop", "mixed")));
        lines.add(row("access matrix of actions on objects, cells a second", "", "", cells("matrix", "objects")));
        return lines;
    }

    private Optional<String> cells(String method, String cells) {
        return results.find("MatrixBench." + method, "cells=" + cells)
                .map(m -> String.format(Locale.ROOT, "%.2g", 1e9 / m.nanos()));
    }

    private static String row(String what, String must, String aim, Optional<String> measured) {
        return "| " + what + " | " + must + " | " + aim + " | " + measured.orElse("not measured") + " |";
    }

    private Optional<Measured> decide(String engine, String scenario) {
        return results.find(
                "DecideBench.decide",
                "engine=" + engine,
                "scenario=" + scenario,
                "pool=1024",
                "outcome=mixed",
                "api=string");
    }

    private Optional<Measured> hot(String statements) {
        return results.find(
                "DecideBench.decide",
                "engine=indexed",
                "scenario=hotAction",
                "statements=" + statements,
                "pool=1024",
                "api=string");
    }

    private Optional<String> ratio(String scenario) {
        return decide("indexed", scenario)
                .flatMap(indexed -> decide("loop", scenario)
                        .map(loop -> Ratios.number(loop.nanos() / indexed.nanos()) + " (" + Ratios.number(loop.nanos())
                                + " / " + Ratios.number(indexed.nanos()) + " ns)"));
    }

    private Optional<String> bytes() {
        return results.all().stream()
                .filter(result -> result.is("DecideBench.decide")
                        && !result.sampled()
                        && result.parameter("engine").equals("indexed"))
                .map(Measured::bytes)
                .max(Double::compare)
                .map(Ratios::number);
    }

    private Optional<String> growth() {
        return hot("10")
                .flatMap(few -> hot("10000")
                        .map(many -> Ratios.number(many.nanos() / few.nanos()) + " times (" + Ratios.number(few.nanos())
                                + " to " + Ratios.number(many.nanos()) + " ns)"));
    }

    private Optional<String> compile() {
        return results.find("CompileBench.fromJson", "policies=1000").map(m -> Ratios.number(m.nanos() / 1e6) + " ms");
    }

    private Optional<String> explain(String scenario) {
        return results.find("ExplainBench.explain", "scenario=" + scenario)
                .flatMap(explain -> results.find("ExplainBench.decide", "scenario=" + scenario)
                        .or(() -> decide("indexed", scenario))
                        .map(decide -> Ratios.number(explain.nanos() / decide.nanos()) + " times ("
                                + micros(explain.nanos()) + ")"));
    }

    private Optional<String> percentiles(String scenario) {
        return results.findSampled("DecideBench.decide", "engine=indexed", "scenario=" + scenario)
                .map(m -> Ratios.number(m.percentile("50.0")) + ", " + Ratios.number(m.percentile("99.0")) + ", "
                        + Ratios.number(m.percentile("99.9")) + " ns");
    }

    private Optional<String> threads() {
        return gain("ConcurrencyBench.decide", "scenario=a10")
                .flatMap(ours -> gain("ConcurrencyBench.arithmetic")
                        .map(most -> Ratios.number(ours / most) + " (" + Ratios.number(ours) + " of "
                                + Ratios.number(most) + ")"));
    }

    private Optional<Double> gain(String benchmark, String... parameters) {
        return results.find(2, benchmark, parameters)
                .flatMap(two -> results.find(1, benchmark, parameters).map(one -> two.score() / one.score()));
    }

    private Optional<String> other(String name, UnaryOperator<String> format) {
        return Optional.ofNullable(others.get(name)).map(Ratios::number).map(format);
    }

    private static String scaled(String number, double by, String unit) {
        return Ratios.number(Double.parseDouble(number) / by) + unit;
    }

    private static String micros(double nanos) {
        return Ratios.number(nanos / 1_000) + " µs";
    }
}
