package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.cli.report.ReportFormat;
import io.github.iamevaluator.cli.report.TestReport;
import io.github.iamevaluator.scenario.coverage.MutationReport;
import io.github.iamevaluator.scenario.coverage.MutationTrial;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestRun;
import io.github.iamevaluator.scenario.tests.TestRunner;
import io.github.iamevaluator.scenario.tests.TestSuite;
import io.github.iamevaluator.scenario.tests.TestTotals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs tests of policies. */
@Command(
        name = "test",
        sortOptions = false,
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Runs tests of policies: files in the form of docs/testing-policies.md, and scenarios. Of a folder every"
                    + " .yaml, .yml and .test.json file below it.",
            "Exit status: 3 when a file or a test is invalid; else 1 when a test failed (undecided is a failure),"
                    + " or coverage is below --min-coverage; else 0."
        })
final class TestCommand implements Callable<Integer> {

    private final Streams streams;
    private final ChangeSource.Opener changes;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files of tests, and folders of them.")
    private List<String> paths = List.of();

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Run the tests whose name contains TEXT, ignoring case, or that have the tag of tag:TEXT."
                    + " Given again: any of them.")
    private List<String> filters = List.of();

    @Option(names = "--fail-fast", description = "Stop behind the first test that does not pass.")
    private boolean failFast;

    @Option(
            names = "--environment",
            paramLabel = "DIR",
            description = "Folder of what AWS prints, in place of the environments that the files use.")
    private Optional<String> environment = Optional.empty();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text (default), json, junit, tap or markdown.")
    private ReportFormat output = ReportFormat.TEXT;

    @Option(
            names = "--watch",
            description = "Stay, and run again whenever a test, a policy or the environment changes.")
    private boolean watch;

    @Option(
            names = "--mutate",
            description = "Spoil each statement of the policies in turn, and list those that no test notices.")
    private boolean mutate;

    @Mixin
    private CoverageOptions coverage = new CoverageOptions();

    TestCommand(Streams streams, ChangeSource.Opener changes) {
        this.streams = streams;
        this.changes = changes;
    }

    @Override
    public Integer call() throws IOException {
        if (watch && output != ReportFormat.TEXT) {
            throw CommandFailure.usage("--watch reports for people; leave out --output, or --watch");
        }
        coverage.check(output == ReportFormat.TEXT);
        if (mutate && !output.tellsMutants() && !coverage.tellsMutants()) {
            throw CommandFailure.usage("--mutate has no place in this output; add --coverage html, or json");
        }
        environment.ifPresent(TestCommand::checkEnvironment);
        IamEvaluator iam = IamEvaluator.create();
        return watch ? runOnChange(iam) : run(read(iam));
    }

    private int runOnChange(IamEvaluator iam) throws IOException {
        try (ChangeSource source = changes.open()) {
            source.watch(watched(List.of())); // before the first reading, so that no change is missed
            int status;
            do {
                List<TestFile> files = read(iam);
                source.watch(watched(files));
                status = run(files);
                streams.out().println();
                streams.out().println("waiting for changes; Ctrl-C ends");
                streams.flush();
            } while (source.awaitChange());
            return status;
        }
    }

    private List<TestFile> read(IamEvaluator iam) {
        TestPaths reader = new TestPaths(iam, environment.map(InputSource::path));
        return reader.read(paths.stream().map(InputSource::path).toList());
    }

    private int run(List<TestFile> files) {
        TestSuite suite = new TestSuite(files, new TestFilter(filters), failFast);
        TestReport report = output.to(streams.out(), streams.colours() ? Style.COLOURED : Style.PLAIN);
        boolean readable = files.stream().allMatch(file -> file.problems().isEmpty());
        if (readable && suite.tests().isEmpty() && !watch) {
            throw CommandFailure.usage("no test is among those of --filter " + String.join(", ", filters)
                    + "; without it there are " + TestSuite.of(files).tests().size());
        }
        TestRun run = suite.run(TestRunner.create(), report);
        report.end(run);
        Optional<MutationReport> mutation = mutate ? Optional.of(MutationTrial.of(run)) : Optional.empty();
        mutation.ifPresent(report::mutation);
        report.close();
        boolean enough = coverage.report(run, mutation, streams, output == ReportFormat.TEXT);
        ExitStatus status = status(run.totals());
        return (enough || status != ExitStatus.ALLOWED ? status : ExitStatus.DENIED).code();
    }

    private static void checkEnvironment(String folder) {
        if (!Files.isDirectory(InputSource.path(folder))) {
            throw CommandFailure.input("\"" + folder
                    + "\" is no folder; --environment wants one of what AWS prints, see docs/environment.md");
        }
    }

    private static ExitStatus status(TestTotals totals) {
        if (totals.invalid() + totals.unreadable() > 0) {
            return ExitStatus.INVALID_INPUT;
        }
        return totals.failed() > 0 ? ExitStatus.DENIED : ExitStatus.ALLOWED;
    }

    /** The paths given, and what the files there name. */
    private Set<Path> watched(List<TestFile> files) {
        Set<Path> watched = new HashSet<>();
        paths.forEach(path -> watched.add(InputSource.path(path)));
        environment.ifPresent(folder -> watched.add(InputSource.path(folder)));
        files.forEach(file -> watched.addAll(file.uses()));
        return watched;
    }
}
