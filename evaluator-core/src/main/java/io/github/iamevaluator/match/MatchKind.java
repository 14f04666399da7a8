package io.github.iamevaluator.match;

/**
 * How strongly a Principal element fits a caller; constants stand from weak to strong (semantics.md 3.3).
 *
 * <p>{@link #VIA_ROLE} and {@link #VIA_USER} are equally strong; no caller can be matched by both.
 */
public enum MatchKind {
    /** No entry fits. */
    NONE,
    /** The caller's account is named (PRIN-4). */
    VIA_ACCOUNT,
    /** The role of the calling session is named (PRIN-6). */
    VIA_ROLE,
    /** The user that made the calling federated session is named (PRIN-5). */
    VIA_USER,
    /** The caller itself is named, or everyone. */
    DIRECT;

    /** The stronger of two kinds. */
    public static MatchKind strongest(MatchKind a, MatchKind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
