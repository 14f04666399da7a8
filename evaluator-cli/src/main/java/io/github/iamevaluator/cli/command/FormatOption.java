package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.scenario.ScenarioFormat;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The option that names the format of scenario files. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, jsonl or yaml; default: by the file's extension, else json.")
    private Optional<String> label = Optional.empty();

    /** The format of an input. */
    ScenarioFormat of(String name) {
        return label.map(FormatOption::named)
                .or(() -> ScenarioFormat.ofFile(name))
                .orElse(ScenarioFormat.JSON);
    }

    private static ScenarioFormat named(String label) {
        return Arrays.stream(ScenarioFormat.values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("--format \"" + label + "\" is none of "
                        + Arrays.stream(ScenarioFormat.values())
                                .map(ScenarioFormat::label)
                                .collect(Collectors.joining(", "))));
    }
}
