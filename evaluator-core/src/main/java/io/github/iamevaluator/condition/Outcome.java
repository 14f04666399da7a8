package io.github.iamevaluator.condition;

/** What trying one policy value on one text of the request comes to. */
enum Outcome {
    /** The policy value matches: nothing after it matters. */
    MATCHES,
    /** It does not match: the next one is tried. */
    DIFFERS,
    /** The condition is false for this text, whatever the polarity (SIM-48, A-2, A-4). */
    FAILS,
    /** The condition is indeterminate for this text, whatever the polarity (COND-49). */
    SPOILS
}
