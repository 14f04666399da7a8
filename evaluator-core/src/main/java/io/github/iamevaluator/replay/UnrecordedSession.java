package io.github.iamevaluator.replay;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.cloudtrail.CallerBasis;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import java.util.List;
import java.util.Optional;

/**
 * Tells decisions that may rest on what a record leaves out of its caller's session: the record of another account, which
 * has the caller's unique id only.
 *
 * @since 0.1.0
 */
public final class UnrecordedSession {

    private UnrecordedSession() {}

    /**
     * The record as one whose caller is not recorded in full, if a condition asked for a key that is not there; empty if the
     * decision stands.
     */
    public static Optional<RejectedRecord> of(RecordedRequest recorded, EvaluationResult decision) {
        List<String> absent = decision.missingContextKeys();
        return recorded.callerBasis() == CallerBasis.UNIQUE_ID && !absent.isEmpty()
                ? Optional.of(rejected(
                        recorded, "the record of another account, which leaves out " + String.join(", ", absent)))
                : Optional.empty();
    }

    private static RejectedRecord rejected(RecordedRequest recorded, String detail) {
        return new RejectedRecord(
                RejectionReason.UNKNOWN_CALLER,
                RecordJudge.caller(recorded.request().principal()),
                detail,
                Optional.of(recorded.event()),
                Optional.of(recorded.request().principal()),
                CallerBasis.UNIQUE_ID,
                List.of(),
                recorded.outcome());
    }
}
