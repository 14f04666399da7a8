package io.github.iamevaluator.replay;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.PreparedPolicies;
import io.github.iamevaluator.cloudtrail.CallerBasis;
import io.github.iamevaluator.cloudtrail.CloudTrailEvents;
import io.github.iamevaluator.cloudtrail.Reading;
import io.github.iamevaluator.cloudtrail.RecordedOutcome;
import io.github.iamevaluator.cloudtrail.RecordedRequest;
import io.github.iamevaluator.cloudtrail.RejectedRecord;
import io.github.iamevaluator.cloudtrail.RejectionReason;
import io.github.iamevaluator.cloudtrail.TrailPlace;
import io.github.iamevaluator.cloudtrail.TrailRecord;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.InputError;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.Principal;
import java.util.Optional;

/** Decides one record at a time, by the policies in hand and, on demand, by changed ones. Immutable; for any thread. */
final class RecordJudge {

    private final CloudTrailEvents events;
    private final PreparedPolicies policies;
    private final Optional<PreparedPolicies> changed;

    RecordJudge(CloudTrailEvents events, PreparedPolicies policies, Optional<PreparedPolicies> changed) {
        this.events = events;
        this.policies = policies;
        this.changed = changed;
    }

    /** What becomes of a record. */
    Judged judge(TrailRecord record) {
        Reading reading = events.read(record);
        return reading.fold(request -> judge(request, record.at()), refused -> Judged.of(record.at(), refused));
    }

    /** A request; one whose decision cannot be made is refused. */
    private Judged judge(RecordedRequest recorded, TrailPlace at) {
        AccessRequest request = recorded.request();
        try {
            return decided(recorded, at, policies.decide(request));
        } catch (InvalidRequestException refused) {
            return refused.error() == InputError.INVALID_PRINCIPAL
                    ? Judged.refused(at, recorded, RejectionReason.UNKNOWN_PRINCIPAL, caller(request.principal()))
                    : Judged.refused(
                            at,
                            recorded,
                            RejectionReason.NOT_ASKABLE,
                            request.action() + ": " + refused.error().code());
        } catch (PolicyParseException broken) {
            return Judged.refused(at, recorded, RejectionReason.NOT_ASKABLE, String.valueOf(broken.getMessage()));
        }
    }

    private Judged decided(RecordedRequest recorded, TrailPlace at, Decision decision) {
        Optional<EvaluationResult> why =
                agrees(recorded, decision) ? Optional.empty() : Optional.of(policies.evaluate(recorded.request()));
        Optional<RejectedRecord> before = why.flatMap(result -> UnrecordedSession.of(recorded, result));
        Optional<RejectedRecord> leftOut = before.or(() -> unrecordedAfter(recorded, decision));
        if (leftOut.isPresent()) {
            return Judged.of(at, leftOut.get());
        }
        Optional<Difference> difference = why.map(result -> difference(recorded, decision, result));
        Optional<ChangedRequest> change = changed.flatMap(after -> change(recorded, decision, after));
        return new Judged(at, recorded, Optional.of(decision), Optional.empty(), difference, change);
    }

    private static boolean agrees(RecordedRequest recorded, Decision decision) {
        boolean same = (decision == Decision.ALLOWED) == (recorded.outcome() == RecordedOutcome.ALLOWED);
        return decision != Decision.UNDECIDED && (same || recorded.outcome() == RecordedOutcome.NOT_SAID);
    }

    /** Whether what a change does to a request may rest on what its record leaves out. */
    private Optional<RejectedRecord> unrecordedAfter(RecordedRequest recorded, Decision before) {
        if (changed.isEmpty() || recorded.callerBasis() == CallerBasis.NAMED) {
            return Optional.empty();
        }
        try {
            EvaluationResult after = changed.get().evaluate(recorded.request());
            return after.decision() == before ? Optional.empty() : UnrecordedSession.of(recorded, after);
        } catch (InvalidRequestException | PolicyParseException counted) {
            return Optional.empty(); // as a change
        }
    }

    private static Difference difference(RecordedRequest recorded, Decision decision, EvaluationResult why) {
        AccessRequest request = recorded.request();
        return new Difference(
                caller(request.principal()), request.action(), recorded.outcome(), decision, DecisionReason.of(why));
    }

    private static Optional<ChangedRequest> change(RecordedRequest recorded, Decision before, PreparedPolicies after) {
        try {
            Decision decision = after.decide(recorded.request());
            return decision == before
                    ? Optional.empty()
                    : change(recorded, before, decision, DecisionReason.of(after.evaluate(recorded.request())));
        } catch (InvalidRequestException refused) {
            return change(recorded, before, Decision.IMPLICIT_DENY, "the change removes the principal");
        } catch (PolicyParseException broken) {
            return change(recorded, before, Decision.UNDECIDED, "the change breaks a policy: " + broken.getMessage());
        }
    }

    private static Optional<ChangedRequest> change(
            RecordedRequest recorded, Decision before, Decision after, String reason) {
        AccessRequest request = recorded.request();
        return after == before
                ? Optional.empty()
                : Optional.of(new ChangedRequest(
                        caller(request.principal()), request.action(), recorded.outcome(), before, after, reason));
    }

    /** Who called: of a session its role, so that the sessions of a role are one group. */
    static String caller(Principal principal) {
        return principal.roleArn().map(Object::toString).orElseGet(principal::text);
    }
}
