package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.analyze.MatrixRun;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many threads decide. */
final class DecidingThreads {

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads decide; default: as many as there are processors.")
    private Optional<Integer> threads = Optional.empty();

    /**
     * A run in so many threads.
     *
     * @throws CommandFailure if that is less than one
     */
    MatrixRun run() {
        int number = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (number < 1) {
            throw CommandFailure.usage("--threads " + number + " is less than 1");
        }
        return MatrixRun.DEFAULT.withThreads(number);
    }
}
