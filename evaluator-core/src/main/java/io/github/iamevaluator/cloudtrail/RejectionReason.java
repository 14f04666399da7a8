package io.github.iamevaluator.cloudtrail;

/**
 * Why a record is no question.
 *
 * @since 0.1.0
 */
public enum RejectionReason {
    /** It is no JSON, too long, or cut off. */
    UNREADABLE("unreadable", false),
    /** It has not what every event has: source, name, time. */
    NOT_AN_EVENT("no CloudTrail event", false),
    /** It tells of something else than a call: a sign-in, an insight, an act of a service. */
    NOT_A_CALL("not an API call", false),
    /** Its call was read already. */
    DUPLICATE("duplicate", false),
    /** No action is known for the event. */
    UNKNOWN_EVENT("event without known action", false),
    /** The record does not say enough of the caller. */
    UNKNOWN_CALLER("caller not recorded in full", false),
    /** The environment is sure that it has no such caller. */
    UNKNOWN_PRINCIPAL("principal not in the environment", false),
    /** A policy that concerns it is broken, or the request cannot be asked. */
    NOT_ASKABLE("not askable", false),
    /** The record does not say on what the action was done. */
    UNKNOWN_RESOURCE("resource not recorded", true);

    private final String label;
    private final boolean undecided;

    RejectionReason(String label, boolean undecided) {
        this.label = label;
        this.undecided = undecided;
    }

    /** The text used in output. */
    public String label() {
        return label;
    }

    /** Tells whether the record counts as undecided rather than rejected: the call is known, only part of it is not. */
    public boolean isUndecided() {
        return undecided;
    }
}
