package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.Explanation;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.output.JsonAnswer;
import io.github.iamevaluator.cli.output.Style;
import io.github.iamevaluator.cli.output.TextAnswer;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.Question.Asked;
import io.github.iamevaluator.scenario.Scenario;
import io.github.iamevaluator.scenario.ScenarioEntry;
import io.github.iamevaluator.scenario.ScenarioEntry.Unreadable;
import io.github.iamevaluator.scenario.ScenarioReader;
import io.github.iamevaluator.scenario.ScenarioResult.Difference;
import io.github.iamevaluator.scenario.ScenarioRunner;
import io.github.iamevaluator.scenario.Scenarios;
import io.github.iamevaluator.text.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one scenario of a file. */
@Command(
        name = "explain",
        abbreviateSynopsis = true,
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Answers one scenario of a file, with every policy and statement; exit status as of can.")
final class ExplainCommand implements Callable<Integer> {

    private final Streams streams;
    private final ServiceCatalog catalog = ServiceCatalog.embedded();
    private final ScenarioRunner runner = ScenarioRunner.create(catalog, InstantSource.system());

    @Parameters(index = "0", paramLabel = "FILE", description = "File of scenarios, or - for standard input.")
    private String file = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Id of the scenario.")
    private String id = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--output", paramLabel = "FORMAT", description = "text (default) or json.")
    private OutputFormat output = OutputFormat.TEXT;

    ExplainCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Scenario scenario = find();
        Asked asked = scenario.question().fold(question -> question, refused -> {
            throw CommandFailure.input(refused.error() + ": " + lines(refused.problems()));
        });
        try {
            Explanation explanation = runner.evaluator(scenario.settings())
                    .prepare(asked.policies())
                    .explain(asked.request());
            write(scenario, asked, explanation);
            return ExitStatus.of(explanation.result().decision()).code();
        } catch (InvalidRequestException refused) {
            throw CommandFailure.of(refused);
        }
    }

    private void write(Scenario scenario, Asked asked, Explanation explanation) {
        switch (output) {
            case TEXT -> {
                new TextAnswer(streams.out(), streams.colours() ? Style.COLOURED : Style.PLAIN)
                        .writeInFull(asked.request(), explanation);
                runner.run(scenario).differences().ifPresent(this::expectation);
            }
            case JSON -> {
                new JsonAnswer(streams.out()).write(asked.request(), explanation, true);
                streams.out().println();
            }
        }
    }

    private void expectation(List<Difference> differences) {
        streams.out().println();
        streams.out().println(differences.isEmpty() ? "as expected" : "not as expected");
        differences.forEach(difference -> streams.out().println("  " + difference));
    }

    private Scenario find() {
        List<String> ids = new ArrayList<>();
        try (Scenarios scenarios = ScenarioReader.create(catalog)
                .open(InputSource.display(file), new InputSource(streams.in()).open(file), format.of(file))) {
            while (scenarios.hasNext()) {
                Optional<Scenario> found = scenario(scenarios.next(), ids);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } catch (UncheckedIOException failure) {
            throw InputSource.unreadable(file, failure);
        } catch (IOException failure) {
            throw InputSource.unreadable(file, failure);
        }
        String mend = NearestName.of(id, ids)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse("it has " + ids.size() + " scenarios with an id");
        throw CommandFailure.input(
                "\"" + InputSource.display(file) + "\" has no scenario with the id \"" + id + "\"; " + mend);
    }

    /** The scenario, if it is the one wanted. */
    private Optional<Scenario> scenario(ScenarioEntry entry, List<String> ids) {
        return entry.fold(
                readable -> {
                    readable.scenario().id().ifPresent(ids::add);
                    return Optional.of(readable.scenario())
                            .filter(scenario -> scenario.id().equals(Optional.of(id)));
                },
                this::unreadable);
    }

    private Optional<Scenario> unreadable(Unreadable entry) {
        if (entry.id().equals(Optional.of(id))) {
            throw CommandFailure.input(lines(entry.problems()));
        }
        return Optional.empty();
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
