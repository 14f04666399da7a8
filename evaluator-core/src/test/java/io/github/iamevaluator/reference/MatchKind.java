package io.github.iamevaluator.reference;

/** How a statement's principal element names the caller (3.3), weakest first. */
enum MatchKind {
    NONE,
    VIA_ACCOUNT,
    VIA_ROLE,
    VIA_USER,
    DIRECT
}
