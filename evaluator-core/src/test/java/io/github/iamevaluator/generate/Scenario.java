package io.github.iamevaluator.generate;

import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.EvaluationOptions;
import java.time.Instant;

/**
 * One generated question with everything that bears on it.
 *
 * @param seed that makes it again
 * @param request the question
 * @param policies valid documents with their text and places, and some that are not at hand
 * @param options how to evaluate
 * @param catalog whether the embedded service catalog is used
 * @param now the clock
 */
public record Scenario(
        long seed,
        AccessRequest request,
        PolicySet policies,
        EvaluationOptions options,
        boolean catalog,
        Instant now) {}
