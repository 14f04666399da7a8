package io.github.iamevaluator.scenario;

import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;
import java.util.Optional;

/**
 * How a scenario is to be evaluated; settings that tell of the caller or of resources are part of its request.
 *
 * @param options mode and options of the engine
 * @param catalog whether the service catalog is used
 * @param currentTime the clock of the evaluation; empty: that of the runner
 * @since 0.1.0
 */
public record ScenarioSettings(EvaluationOptions options, boolean catalog, Optional<Instant> currentTime) {

    /** Default options, with catalog, at the runner's time. */
    public static final ScenarioSettings DEFAULT =
            new ScenarioSettings(EvaluationOptions.DEFAULT, true, Optional.empty());
}
