package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.output.SummaryTable;
import io.github.iamevaluator.scenario.ResultWriter;
import io.github.iamevaluator.scenario.RunSummary;
import io.github.iamevaluator.scenario.ScenarioReader;
import io.github.iamevaluator.scenario.ScenarioResult;
import io.github.iamevaluator.scenario.ScenarioRunner;
import io.github.iamevaluator.scenario.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers scenarios; memory is that of one scenario, whatever the size of the input. */
@Command(
        name = "simulate",
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = {
            "Answers scenarios: one JSON object a line, in the order of the input. What cannot be read has a line of its"
                    + " own, and the run goes on.",
            "Exit status: 3 when any input could not be read; else 1 when an expectation failed; else 4 when a scenario"
                    + " without expectation is undecided; else 0."
        })
final class SimulateCommand implements Callable<Integer> {

    private final Streams streams;
    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of scenarios, or - for standard input (default).")
    private List<String> files = List.of();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--summary",
            description = "Print a table of passes and failures by file, and the failures, instead of the results.")
    private boolean summary;

    SimulateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        InputSource source = new InputSource(streams.in());
        SummaryTable table = new SummaryTable();
        RunSummary total = new RunSummary();
        boolean complete = true;
        try (Progress progress = new Progress(streams)) {
            for (String name : files.isEmpty() ? List.of(InputSource.STANDARD_INPUT) : files) {
                String shown = InputSource.display(name);
                Consumer<ScenarioResult> results =
                        summary ? result -> table.add(shown, result) : new ResultWriter(streams.out())::write;
                complete &= simulate(source, name, progress, results.andThen(total::add));
            }
        }
        if (summary) {
            table.write(streams.out());
        }
        return complete ? total.exitStatus() : ExitStatus.INVALID_INPUT.code();
    }

    /** Tells whether the input could be read to its end; says so if not. */
    private boolean simulate(InputSource source, String name, Progress progress, Consumer<ScenarioResult> results) {
        ScenarioRunner runner = ScenarioRunner.create(catalog, InstantSource.system());
        try (Scenarios scenarios = ScenarioReader.create(catalog)
                .open(InputSource.display(name), progress.of(source, name), format.of(name))) {
            while (scenarios.hasNext()) {
                results.accept(runner.run(scenarios.next()));
                progress.step();
            }
            return true;
        } catch (OutputFailure failure) {
            throw failure;
        } catch (UncheckedIOException failure) {
            return unread(progress, InputSource.unreadable(name, failure));
        } catch (IOException failure) {
            return unread(progress, InputSource.unreadable(name, failure));
        } catch (CommandFailure failure) {
            return unread(progress, failure);
        }
    }

    private boolean unread(Progress progress, CommandFailure failure) {
        if (failure.status() != ExitStatus.INVALID_INPUT) {
            throw failure;
        }
        progress.clear();
        streams.err().println("error: " + failure.message());
        return false;
    }
}
