package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.request.Decision;

/**
 * A recorded request that a change decides otherwise.
 *
 * @param principal who called; of a session its role
 * @param action what
 * @param recorded what AWS answered when it was made
 * @param before what the environment says
 * @param after what the changed environment says
 * @param reason what made the decision after
 * @since 0.1.0
 */
public record ChangedRequest(
        String principal, String action, RecordedOutcome recorded, Decision before, Decision after, String reason) {

    /** Tells whether something is lost that was really used. */
    public boolean losesUsedAccess() {
        return before == Decision.ALLOWED && after != Decision.ALLOWED && recorded == RecordedOutcome.ALLOWED;
    }
}
