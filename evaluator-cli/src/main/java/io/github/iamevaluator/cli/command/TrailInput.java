package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.trail.TrailProblems;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.cloudtrail.TrailWork;
import io.github.iamevaluator.request.EvaluationOptions;
import java.io.IOException;
import java.util.List;

/** CloudTrail as a command is given it: files, folders, and {@code -} for standard input. */
final class TrailInput {

    private final Streams streams;
    private final InputSource source;
    private final int threads;
    private final CloudTrailReader reader = CloudTrailReader.create();
    private boolean complete = true;

    /**
     * An input.
     *
     * @param threads how many files are read at once
     */
    TrailInput(Streams streams, int threads) {
        if (threads < 1) {
            throw CommandFailure.usage("--threads " + threads + " is less than 1");
        }
        this.streams = streams;
        this.source = new InputSource(streams.in());
        this.threads = threads;
    }

    /** An evaluator that decides about actions newer than the catalog too. */
    static IamEvaluator evaluator(ServiceCatalog catalog) {
        return IamEvaluator.builder()
                .catalog(catalog)
                .options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(true))
                .build();
    }

    /** Reads files and folders; what cannot be read is told, and the rest goes on. */
    <T> TrailCounts read(List<String> trails, TrailWork<T> work) {
        TrailProblems<T> problems = new TrailProblems<>(work, streams.err());
        TrailCounts total = readAgain(trails, problems);
        complete &= problems.none();
        return total;
    }

    /** Reads them once more; what cannot be read was told before. */
    <T> TrailCounts readAgain(List<String> trails, TrailWork<T> work) {
        TrailCounts total = new TrailCounts(0, 0, 0);
        for (String trail : trails) {
            total = total.plus(
                    trail.equals(InputSource.STANDARD_INPUT)
                            ? readStandardInput(work)
                            : reader.read(InputSource.path(trail), work, threads));
        }
        return total;
    }

    private <T> TrailCounts readStandardInput(TrailWork<T> work) {
        String name = InputSource.display(InputSource.STANDARD_INPUT);
        try {
            reader.read(name, source.open(InputSource.STANDARD_INPUT), TrailListener.of(work));
        } catch (IOException failure) {
            throw InputSource.unreadable(InputSource.STANDARD_INPUT, failure);
        }
        return new TrailCounts(1, 0, 0);
    }

    /** Tells whether all could be read so far. */
    boolean complete() {
        return complete;
    }
}
