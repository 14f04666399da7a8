package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.Principal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A record of which no question can be made.
 *
 * @param reason why
 * @param subject what it is about, for grouping: the event, the principal, the action
 * @param detail what exactly is missing, in few words; may be empty
 * @param event which call, if it is one
 * @param principal who called, where that is known
 * @param callerBasis how much the record says of that caller
 * @param actions of a call without resource all actions that it needed; else none
 * @param outcome what AWS answered
 * @since 0.1.0
 */
public record RejectedRecord(
        RejectionReason reason,
        String subject,
        String detail,
        Optional<RecordedEvent> event,
        Optional<Principal> principal,
        CallerBasis callerBasis,
        List<String> actions,
        RecordedOutcome outcome)
        implements Reading {

    /** Copies the list. */
    public RejectedRecord {
        actions = List.copyOf(actions);
    }

    /** One that names its caller, or has none, and of which no actions are known. */
    public RejectedRecord(
            RejectionReason reason,
            String subject,
            String detail,
            Optional<RecordedEvent> event,
            Optional<Principal> principal,
            RecordedOutcome outcome) {
        this(reason, subject, detail, event, principal, CallerBasis.NAMED, List.of(), outcome);
    }

    /** What it is about, with what exactly is missing. */
    public String words() {
        return detail.isEmpty() ? subject : subject + ": " + detail;
    }

    @Override
    public <T> T fold(Function<RecordedRequest, T> ifRequest, Function<RejectedRecord, T> ifRejected) {
        return ifRejected.apply(this);
    }
}
