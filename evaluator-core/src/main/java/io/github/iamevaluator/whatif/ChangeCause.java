package io.github.iamevaluator.whatif;

import io.github.iamevaluator.MatchedStatement;
import java.util.Optional;

/**
 * Why an answer changed.
 *
 * @param how what happened
 * @param statement the statement that did it, if one did
 * @param what the policy type that is silent, or the unknown policies
 * @since 0.1.0
 */
public record ChangeCause(How how, Optional<MatchedStatement> statement, String what) {

    /** What happened. */
    public enum How {
        /** A Deny now applies. */
        DENIES,
        /** A Deny no longer applies. */
        NO_LONGER_DENIES,
        /** An Allow now applies. */
        ALLOWS,
        /** An Allow no longer applies. */
        NO_LONGER_ALLOWS,
        /** A policy type that has to allow is silent now. */
        SILENT,
        /** A policy type that has to allow is silent no longer. */
        NO_LONGER_SILENT,
        /** It depends on what is not at hand. */
        UNKNOWN,
        /** It depends no longer on what is not at hand. */
        NO_LONGER_UNKNOWN,
        /** The caller is new. */
        NEW_CALLER,
        /** The caller is gone. */
        CALLER_GONE,
        /** None of these. */
        OTHER
    }
}
