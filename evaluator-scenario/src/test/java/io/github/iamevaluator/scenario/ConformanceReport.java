package io.github.iamevaluator.scenario;

import io.github.iamevaluator.catalog.ServiceCatalog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs every case below the folders given and prints what differs, one line a case, for work on the engine.
 *
 * <p>Arguments: folders or files; a last argument {@code -q} prints only the count of each folder.
 */
final class ConformanceReport {

    private final ScenarioReader reader;
    private final ScenarioRunner runner;
    private final PrintStream out;
    private final Map<String, int[]> counts = new TreeMap<>();

    private ConformanceReport(PrintStream out) {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        this.reader = ScenarioReader.create(catalog);
        this.runner = ScenarioRunner.create(catalog, InstantSource.system());
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> roots = Stream.of(arguments).filter(a -> !a.equals("-q")).toList();
        ConformanceReport report = new ConformanceReport(System.out);
        for (String root : roots.isEmpty() ? List.of("fixtures/conformance") : roots) {
            report.runAll(Path.of(root), roots.size() < arguments.length);
        }
        report.printCounts();
    }

    private void runAll(Path root, boolean quiet) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(f -> ScenarioFormat.ofFile(f.toString()).isPresent())
                    .sorted()
                    .toList()) {
                run(root.relativize(file).toString(), file, quiet);
            }
        }
    }

    private void run(String name, Path file, boolean quiet) throws IOException {
        int[] count = counts.computeIfAbsent(name.isEmpty() ? file.toString() : name, n -> new int[2]);
        try (Scenarios scenarios = reader.open(file)) {
            while (scenarios.hasNext()) {
                ScenarioEntry entry = scenarios.next();
                String difference = difference(entry);
                count[difference.isEmpty() ? 0 : 1]++;
                if (!difference.isEmpty() && !quiet) {
                    out.println(difference);
                }
            }
        }
    }

    private String difference(ScenarioEntry entry) {
        String id = entry.fold(
                readable -> readable.scenario().id().orElse("?"),
                unreadable -> unreadable.id().orElse("line " + unreadable.line()));
        try {
            ScenarioResult result = runner.run(entry);
            String problems = result.outcome().fold(decided -> "", failed -> " " + failed.problems());
            return result.differences()
                    .map(differences -> differences.isEmpty() ? "" : id + "  " + differences + problems)
                    .orElse(id + "  no expectation" + problems);
        } catch (IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | UnsupportedOperationException
                | IndexOutOfBoundsException
                | ClassCastException error) {
            StackTraceElement[] trace = error.getStackTrace();
            return id + "  THROWS " + error + (trace.length > 0 ? " at " + trace[0] : "");
        }
    }

    private void printCounts() {
        int passed = 0;
        int failed = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            passed += entry.getValue()[0];
            failed += entry.getValue()[1];
            if (entry.getValue()[1] > 0) {
                out.printf("%-50s %4d passed %4d failed%n", entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
            }
        }
        out.println(passed + " passed, " + failed + " failed");
    }
}
