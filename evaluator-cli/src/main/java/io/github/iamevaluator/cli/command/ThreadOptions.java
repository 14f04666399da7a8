package io.github.iamevaluator.cli.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** How many files of CloudTrail are read at once. */
final class ThreadOptions {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are read at once; default: as many as there are processors.")
    private Optional<Integer> threads = Optional.empty();

    /** The input of a command. */
    TrailInput input(Streams streams) {
        return new TrailInput(
                streams, threads.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    }
}
