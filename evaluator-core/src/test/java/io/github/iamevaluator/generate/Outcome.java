package io.github.iamevaluator.generate;

/** The decision that the policies of a scenario are made for; they do not always succeed. */
enum Outcome {
    ALLOWED,
    IMPLICIT_DENY,
    EXPLICIT_DENY,
    UNDECIDED
}
