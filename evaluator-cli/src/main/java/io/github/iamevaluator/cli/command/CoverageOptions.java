package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.scenario.coverage.CoverageFormat;
import io.github.iamevaluator.scenario.coverage.CoverageMeter;
import io.github.iamevaluator.scenario.coverage.CoveragePoints;
import io.github.iamevaluator.scenario.coverage.CoverageReport;
import io.github.iamevaluator.scenario.coverage.MutationReport;
import io.github.iamevaluator.scenario.tests.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What to tell of the policies that tests exercise, and how much of them must be exercised. */
final class CoverageOptions {

    private static final String FILE = "policy-coverage.";

    @Option(
            names = "--coverage",
            paramLabel = "FORMAT",
            description =
                    "Tell which statements, actions, resources and conditions no test exercised: ${COMPLETION-CANDIDATES}.")
    private Optional<CoverageFormat> format = Optional.empty();

    @Option(
            names = "--coverage-file",
            paramLabel = "FILE",
            description = "Where to write it. Default: text behind the report, other forms to policy-coverage.FORMAT.")
    private Optional<String> file = Optional.empty();

    @Option(
            names = "--min-coverage",
            paramLabel = "PERCENT",
            description = "Fail if tests exercise less of the policies.")
    private Optional<Integer> minimum = Optional.empty();

    /**
     * Refuses options that make no sense together.
     *
     * @param forPeople whether the report of the tests is for people, and may be followed by more text
     */
    void check(boolean forPeople) {
        if (minimum.isPresent() && (minimum.get() < 0 || minimum.get() > 100)) {
            throw CommandFailure.usage("--min-coverage " + minimum.get() + " is no percentage; give 0 to 100");
        }
        if (file.isPresent() && format.isEmpty()) {
            throw CommandFailure.usage("--coverage-file needs --coverage FORMAT");
        }
        if (!forPeople && file.isEmpty() && format.equals(Optional.of(CoverageFormat.TEXT))) {
            throw CommandFailure.usage(
                    "--coverage text would follow the report of the tests; add --coverage-file FILE");
        }
        format.flatMap(this::target).ifPresent(CoverageOptions::checkTarget);
    }

    /** Whether the file of coverage has a place for mutants. */
    boolean tellsMutants() {
        return format.isPresent()
                && switch (format.get()) {
                    case TEXT, JSON, HTML -> true;
                    case LCOV -> false;
                };
    }

    /** Refuses a place where no file can be. */
    private static void checkTarget(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (Files.isDirectory(target) || folder == null || !Files.isDirectory(folder)) {
            throw CommandFailure.input("--coverage-file \"" + target + "\" cannot be written: "
                    + (Files.isDirectory(target)
                            ? "it is a folder; name a file in it"
                            : "there is no folder \"" + folder + "\"; make it, or write elsewhere"));
        }
    }

    /** Tells the coverage of a run as wanted, and whether it is enough. Costs nothing if nothing is wanted. */
    boolean report(TestRun run, Optional<MutationReport> mutation, Streams streams, boolean forPeople) {
        if (format.isEmpty() && minimum.isEmpty()) {
            return true;
        }
        Optional<Path> target = format.flatMap(this::target);
        CoverageReport measured = CoverageMeter.measure(run);
        CoverageReport report = mutation.filter(tried -> target.isPresent())
                .map(measured::withMutation)
                .orElse(measured);
        if (target.isPresent()) {
            write(target.get(), format.orElseThrow().write(report));
        } else if (format.isPresent()) {
            streams.out().print("\n" + format.get().write(report));
        }
        if (forPeople && (target.isPresent() || format.isEmpty())) {
            streams.out()
                    .println("coverage " + report.points()
                            + target.map(path -> ", " + path).orElse(""));
        }
        return isEnough(report.points(), streams);
    }

    private Optional<Path> target(CoverageFormat wanted) {
        return file.or(() -> switch (wanted) {
                    case TEXT -> Optional.empty();
                    case JSON, LCOV, HTML -> Optional.of(FILE + wanted.extension());
                })
                .map(InputSource::path);
    }

    private static void write(Path target, String text) {
        try {
            Files.writeString(target, text);
        } catch (IOException failure) {
            throw CommandFailure.input("\"" + target + "\" cannot be written: " + failure.getMessage()
                    + "; check that the folder is there and may be written");
        }
    }

    private boolean isEnough(CoveragePoints points, Streams streams) {
        boolean enough = minimum.isEmpty() || points.reaches(minimum.get());
        if (!enough) {
            streams.err()
                    .println("error: tests exercise "
                            + (points.all() == 0 ? "nothing of any policy" : points + " of the policies")
                            + ", less than the " + minimum.get() + "% of --min-coverage");
        }
        return enough;
    }
}
