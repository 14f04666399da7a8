package io.github.iamevaluator.decide;

/** What is taken for granted while a decision is computed. */
enum Assumption {
    /** Unknown policies say nothing. */
    UNKNOWN_SILENT,
    /** Every unknown policy is one applying Allow, kind DIRECT (INC-2). */
    UNKNOWN_ALLOWS,
    /** Every unknown policy is one applying Deny (INC-2). */
    UNKNOWN_DENIES,
    /** Deny statements are left out, to see whether the grants alone would allow (SIM-3). */
    NO_DENIES
}
