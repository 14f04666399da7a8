package io.github.iamevaluator.match;

/**
 * How strongly a Principal element fits a caller; constants stand from weak to strong (semantics.md 3.3).
 *
 * <p>{@link #VIA_ROLE} and {@link #VIA_USER} are equally strong; no caller can be matched by both.
 */
public enum MatchKind {
    /** No entry fits. */
    NONE(0),
    /** The caller's account is named (PRIN-4). */
    VIA_ACCOUNT(1),
    /** The role of the calling session is named (PRIN-6). */
    VIA_ROLE(2),
    /** The user that made the calling federated session is named (PRIN-5). */
    VIA_USER(4),
    /** The caller itself is named, or everyone. */
    DIRECT(8);

    private final int bit;

    MatchKind(int bit) {
        this.bit = bit;
    }

    /** The kind as a set of kinds: one bit, or for {@link #NONE} none. */
    public int bit() {
        return bit;
    }

    /** The stronger of two kinds. */
    public static MatchKind strongest(MatchKind a, MatchKind b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
