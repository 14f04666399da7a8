package io.github.iamevaluator.decide;

import io.github.iamevaluator.facts.PolicySetFacts;

/** What one policy set says of a check (EVAL-1, EVAL-2). */
enum SetOutcome {
    /** There is no such policy, or it has no say. */
    ABSENT,
    /** A Deny applies. */
    DENIED,
    /** An Allow applies and no Deny. */
    ALLOWED,
    /** No statement applies. */
    SILENT;

    /** The outcome of a set, with its unknown policies taken to be what is assumed (INC-2). */
    static SetOutcome of(PolicySetFacts set, Assumption assumption) {
        if (!set.present()) {
            return ABSENT;
        }
        boolean unknown = !set.unknown().isEmpty();
        if (assumption != Assumption.NO_DENIES
                && (!set.denies().isEmpty() || (unknown && assumption == Assumption.UNKNOWN_DENIES))) {
            return DENIED;
        }
        return !set.allows().isEmpty() || (unknown && assumption == Assumption.UNKNOWN_ALLOWS) ? ALLOWED : SILENT;
    }

    /** Tells whether a limiting policy type lets the request through: it allows, or there is none. */
    boolean lets() {
        return this == ABSENT || this == ALLOWED;
    }
}
