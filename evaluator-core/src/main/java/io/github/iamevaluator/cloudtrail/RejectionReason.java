package io.github.iamevaluator.cloudtrail;

/**
 * Why a record is no question.
 *
 * @since 0.1.0
 */
public enum RejectionReason {
    /** It is no JSON, too long, or cut off. */
    UNREADABLE("unreadable", Kind.NO_CALL),
    /** It has not what every event has: source, name, time. */
    NOT_AN_EVENT("no CloudTrail event", Kind.NO_CALL),
    /** It tells of something else than a call: a sign-in, an insight, an act of a service. */
    NOT_A_CALL("not an API call", Kind.NO_CALL),
    /** Its call was read already. */
    DUPLICATE("duplicate", Kind.NO_CALL),
    /** No action is known for the event. */
    UNKNOWN_EVENT("event without known action", Kind.CALL),
    /** The record does not say enough of the caller. */
    UNKNOWN_CALLER("caller not recorded in full", Kind.CALL),
    /** The environment is sure that it has no such caller. */
    UNKNOWN_PRINCIPAL("principal not in the environment", Kind.CALL),
    /** A policy that concerns it is broken, or the request cannot be asked. */
    NOT_ASKABLE("not askable", Kind.CALL),
    /** The record does not say on what the action was done. */
    UNKNOWN_RESOURCE("resource not recorded", Kind.UNDECIDED);

    private final String label;
    private final Kind kind;

    RejectionReason(String label, Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    private enum Kind {
        NO_CALL,
        CALL,
        UNDECIDED
    }

    /** The text used in output. */
    public String label() {
        return label;
    }

    /** Tells whether the record counts as undecided rather than rejected: the call is known, only part of it is not. */
    public boolean isUndecided() {
        return kind == Kind.UNDECIDED;
    }

    /** Tells whether the record is that of a call which was not read before. */
    public boolean isCall() {
        return kind != Kind.NO_CALL;
    }
}
