package io.github.iamevaluator.cli.output;

import io.github.iamevaluator.scenario.RunSummary;
import io.github.iamevaluator.scenario.ScenarioResult;
import io.github.iamevaluator.scenario.ScenarioResult.Difference;
import io.github.iamevaluator.scenario.ScenarioResult.Failed;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many scenarios of each file passed and failed, and how those differ that failed. Memory: one line a failure. */
public final class SummaryTable {

    private static final int MOST_FAILURES = 1000;

    private final Map<String, RunSummary> byFile = new LinkedHashMap<>();
    private final RunSummary total = new RunSummary();
    private final List<String> failures = new ArrayList<>();

    /** Counts a result of a file. */
    public void add(String file, ScenarioResult result) {
        byFile.computeIfAbsent(file, name -> new RunSummary()).add(result);
        total.add(result);
        if (failures.size() < MOST_FAILURES) {
            String id = result.id().orElse("(without id)");
            String name = file + " " + id + ": ";
            if (result.line().isPresent() || (result.pass().isEmpty() && isError(result))) {
                failures.add(name + problems(result));
            } else {
                result.differences()
                        .filter(differences -> !differences.isEmpty())
                        .ifPresent(differences -> failures.add(name + text(differences)));
            }
        }
    }

    /** Writes the table, and below it what failed. */
    public void write(PrintWriter out) {
        int width = byFile.keySet().stream().mapToInt(String::length).max().orElse(0);
        String row = "%-" + Math.max(width, "total".length()) + "s  %9s %9s %9s %9s %9s%n";
        out.printf(row, "file", "passed", "failed", "answered", "undecided", "unreadable");
        byFile.forEach((file, summary) -> row(out, row, file, summary));
        if (byFile.size() != 1) {
            row(out, row, "total", total);
        }
        failures.forEach(failure -> out.println("failed: " + failure));
        if (failures.size() == MOST_FAILURES) {
            out.println("no more than " + MOST_FAILURES + " failures are listed");
        }
    }

    private static void row(PrintWriter out, String row, String name, RunSummary summary) {
        out.printf(
                row,
                name,
                summary.passed(),
                summary.failed(),
                summary.answered(),
                summary.undecided(),
                summary.unreadable());
    }

    private static boolean isError(ScenarioResult result) {
        return result.outcome().fold(decided -> false, failed -> true);
    }

    private static String problems(ScenarioResult result) {
        return result.outcome().fold(decided -> "", SummaryTable::problems);
    }

    private static String problems(Failed failed) {
        return failed.error() + ": "
                + failed.problems().stream().map(Object::toString).collect(Collectors.joining(" | "));
    }

    private static String text(List<Difference> differences) {
        return differences.stream().map(Difference::toString).collect(Collectors.joining("; "));
    }
}
