package io.github.iamevaluator.junit;

import io.github.iamevaluator.scenario.coverage.CoverageFormat;
import io.github.iamevaluator.scenario.coverage.CoverageMeter;
import io.github.iamevaluator.scenario.coverage.CoverageReport;
import io.github.iamevaluator.scenario.coverage.MutationTrial;
import io.github.iamevaluator.scenario.tests.CheckOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * What all tests of a run ask, if its coverage is wanted. It lies in the run's own store, which closes it behind the last
 * test: then the reports are written.
 */
final class RunCoverage implements AutoCloseable {

    private static final Namespace NAMESPACE = Namespace.create(RunCoverage.class);
    private static final String FILE = "policy-coverage.";

    private final CoverageSettings settings;
    private final Queue<CheckOutcome> asked = new ConcurrentLinkedQueue<>();

    private RunCoverage(CoverageSettings settings) {
        this.settings = settings;
    }

    /** That of the run which a test belongs to. */
    static RunCoverage of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        RunCoverage.class, type -> new RunCoverage(CoverageSettings.of(context)), RunCoverage.class);
    }

    /** Takes in what was asked, and what came of it. */
    void add(CheckOutcome outcome) {
        if (!settings.nothing()) {
            asked.add(outcome);
        }
    }

    /**
     * Writes the reports, in every form.
     *
     * @throws AssertionError if less than the minimum was exercised
     */
    @Override
    public void close() {
        if (asked.isEmpty() && settings.minimum().isEmpty()) {
            return;
        }
        CoverageReport measured = CoverageMeter.measure(asked.stream());
        CoverageReport report = settings.mutants() ? measured.withMutation(MutationTrial.of(asked.stream())) : measured;
        settings.folder().ifPresent(folder -> write(report, folder));
        settings.minimum().filter(minimum -> !report.points().reaches(minimum)).ifPresent(minimum -> {
            AssertionError error = new AssertionError(tooLittle(report, minimum));
            error.setStackTrace(new StackTraceElement[0]); // no line of any test is to blame
            throw error;
        });
    }

    private String tooLittle(CoverageReport report, int minimum) {
        String exercised = report.points().all() == 0 ? "nothing of any policy" : report.points() + " of the policies";
        return "tests exercise " + exercised + ", less than the " + minimum + "% of "
                + CoverageSettings.MINIMUM + "; "
                + settings.folder()
                        .map(folder -> folder.resolve(FILE + "html") + " shows what is missing")
                        .orElse("with " + CoverageSettings.FOLDER + " a report shows what is missing");
    }

    private static void write(CoverageReport report, Path folder) {
        try {
            Files.createDirectories(folder);
            for (CoverageFormat format : CoverageFormat.values()) {
                Files.writeString(folder.resolve(FILE + format.extension()), format.write(report));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "the reports of " + CoverageSettings.FOLDER + " \"" + folder + "\" cannot be written", failure);
        }
    }
}
