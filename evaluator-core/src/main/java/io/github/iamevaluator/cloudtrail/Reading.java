package io.github.iamevaluator.cloudtrail;

import java.util.function.Function;

/**
 * What a record turned out to be.
 *
 * @since 0.1.0
 */
public sealed interface Reading permits RecordedRequest, RejectedRecord {

    /** Applies the function of the case at hand. */
    <T> T fold(Function<RecordedRequest, T> ifRequest, Function<RejectedRecord, T> ifRejected);
}
