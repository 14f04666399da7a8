package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.cli.trail.TrailProblems;
import io.github.iamevaluator.cloudtrail.CloudTrailReader;
import io.github.iamevaluator.cloudtrail.TrailCounts;
import io.github.iamevaluator.cloudtrail.TrailListener;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;

/** CloudTrail as a command is given it. */
final class TrailInput {

    private final Streams streams;
    private boolean complete = true;

    TrailInput(Streams streams) {
        this.streams = streams;
    }

    /** An evaluator that decides about actions newer than the catalog too. */
    static IamEvaluator evaluator(ServiceCatalog catalog) {
        return IamEvaluator.builder()
                .catalog(catalog)
                .options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(true))
                .build();
    }

    /** Reads files and folders; what cannot be read is told, and the rest goes on. */
    TrailCounts read(List<String> trails, TrailListener listener) {
        TrailProblems problems = new TrailProblems(listener, streams.err());
        TrailCounts total = new TrailCounts(0, 0, 0);
        for (String trail : trails) {
            total = total.plus(CloudTrailReader.create().read(InputSource.path(trail), problems));
        }
        complete &= problems.none();
        return total;
    }

    /** Reads them once more; what cannot be read was told before. */
    void readAgain(List<String> trails, TrailListener listener) {
        trails.forEach(trail -> CloudTrailReader.create().read(InputSource.path(trail), listener));
    }

    /** Tells whether all could be read so far. */
    boolean complete() {
        return complete;
    }
}
