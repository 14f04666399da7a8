package io.github.iamevaluator.spark;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.request.EvaluationOptions;
import java.io.Serializable;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How all executors decide: alike, and a task that runs again as the first time.
 *
 * @param now the value of {@code aws:CurrentTime} for requests that do not bring their own
 * @param unknownActionsMatched whether an action that the catalog does not know is evaluated and not rejected (REQ-3), as
 *     {@code replay} does with CloudTrail
 * @since 0.1.0
 */
public record BulkSettings(Instant now, boolean unknownActionsMatched) implements Serializable {

    /** As of a moment; unknown actions are rejected. */
    public static BulkSettings asOf(Instant now) {
        return new BulkSettings(now, false);
    }

    /** As of now; unknown actions are rejected. */
    public static BulkSettings asOfNow() {
        return asOf(InstantSource.system().instant());
    }

    /** The same, with unknown actions evaluated or rejected. */
    public BulkSettings withUnknownActionsMatched(boolean match) {
        return new BulkSettings(now, match);
    }

    IamEvaluator evaluator() {
        return IamEvaluator.builder()
                .clock(InstantSource.fixed(now))
                .options(EvaluationOptions.DEFAULT.withUnknownActionsMatched(unknownActionsMatched))
                .build();
    }
}
