package io.github.iamevaluator.replay;

import io.github.iamevaluator.cloudtrail.Reading;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailPlace;
import io.github.iamevaluator.request.Decision;
import java.util.Optional;

/**
 * What became of one record, before it is known whether its call was read already.
 *
 * @param at where it stands
 * @param reading what it turned out to be
 * @param decision the decision of the policies; empty if it is no request, or one that cannot be asked
 * @param refusal why the request cannot be asked
 * @param difference what is otherwise than AWS did, or undecided
 * @param change what changed policies decide otherwise
 */
record Judged(
        TrailPlace at,
        Reading reading,
        Optional<Decision> decision,
        Optional<Rejected> refusal,
        Optional<Difference> difference,
        Optional<ChangedRequest> change) {

    /** A record that is no request. */
    static Judged of(TrailPlace at, Reading reading) {
        return new Judged(at, reading, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A request that cannot be asked. */
    static Judged refused(TrailPlace at, Reading reading, RejectionReason reason, String subject) {
        Rejected refusal = new Rejected(reason, subject);
        return new Judged(at, reading, Optional.empty(), Optional.of(refusal), Optional.empty(), Optional.empty());
    }
}
