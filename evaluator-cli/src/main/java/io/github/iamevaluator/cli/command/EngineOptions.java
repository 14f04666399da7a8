package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.request.EvaluationMode;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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

    /** An evaluator that does as they say. */
    IamEvaluator evaluator() {
        IamEvaluator.Builder builder = IamEvaluator.builder()
                .options(EvaluationOptions.DEFAULT
                        .withMode(mode())
                        .withStrictKeys(strictKeys)
                        .withUnknownActionsMatched(allowUnknownActions));
        currentTime.ifPresent(text -> builder.clock(InstantSource.fixed(instant(text))));
        return builder.build();
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
