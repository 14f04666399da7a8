package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that say how to evaluate. */
final class EngineOptions {

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "real (default): as AWS decides; aws-simulator: as its policy simulator answers.")
    private String mode = "real";

    @Option(
            names = "--current-time",
            paramLabel = "TIME",
            description = "Time of the request, for example 2026-11-22T08:00:00Z; default: now.")
    private Optional<String> currentTime = Optional.empty();

    @Option(
            names = "--allow-unknown-actions",
            description = "Evaluate an action that the catalog does not know; a warning says so.")
    private boolean allowUnknownActions;

    @Option(
            names = "--strict-keys",
            description = "Ignore, with a warning, condition keys that the action cannot carry.")
    private boolean strictKeys;

    @Option(
            names = "--alternative",
            paramLabel = "ID",
            split = ",",
            description = "Take the other reading of a disputed point of docs/semantics.md, Appendix A, such as A-9.")
    private List<String> alternatives = List.of();

    /** An evaluator that does as they say. */
    IamEvaluator evaluator() {
        return evaluator(false);
    }

    /**
     * An evaluator that does as they say.
     *
     * @param newerActions whether to expect actions that the catalog does not know, whatever they say
     */
    IamEvaluator evaluator(boolean newerActions) {
        EvaluationOptions options = EvaluationOptions.DEFAULT
                .withMode(mode())
                .withStrictKeys(strictKeys)
                .withUnknownActionsMatched(allowUnknownActions || newerActions);
        for (String id : alternatives) {
            options = options.withAlternative(disputedPoint(id));
        }
        IamEvaluator.Builder builder = IamEvaluator.builder().options(options);
        currentTime.ifPresent(text -> builder.clock(InstantSource.fixed(instant(text))));
        return builder.build();
    }

    private static DisputedPoint disputedPoint(String id) {
        return Stream.of(DisputedPoint.values())
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFailure.usage("--alternative \"" + id
                        + "\" is no disputed point; docs/semantics.md, Appendix A, lists them"));
    }

    private EvaluationMode mode() {
        return switch (mode) {
            case "real" -> EvaluationMode.REAL;
            case "aws-simulator" -> EvaluationMode.AWS_SIMULATOR;
            default -> throw CommandFailure.usage("--mode \"" + mode + "\" is neither real nor aws-simulator");
        };
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw CommandFailure.usage(
                    "--current-time \"" + text + "\" is no time; write it like 2026-11-22T08:00:00Z");
        }
    }
}
