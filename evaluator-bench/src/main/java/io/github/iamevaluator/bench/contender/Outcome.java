package io.github.iamevaluator.bench.contender;

import io.github.iamevaluator.request.Decision;

/** What the requests of a pool come to, in percent. */
public enum Outcome {
    /** All are allowed. */
    ALLOW(100, 0),
    /** All are denied because nothing allows them. */
    IMPLICIT_DENY(0, 100),
    /** All are denied explicitly. */
    EXPLICIT_DENY(0, 0),
    /** Half are allowed, three in ten denied implicitly, two in ten explicitly. */
    MIXED(50, 30);

    private final int allowed;
    private final int implicitlyDenied;

    Outcome(int allowed, int implicitlyDenied) {
        this.allowed = allowed;
        this.implicitlyDenied = implicitlyDenied;
    }

    /** The outcome of a benchmark's parameter: allow, implicitDeny, explicitDeny or mixed. */
    public static Outcome of(String parameter) {
        return switch (parameter) {
            case "allow" -> ALLOW;
            case "implicitDeny" -> IMPLICIT_DENY;
            case "explicitDeny" -> EXPLICIT_DENY;
            case "mixed" -> MIXED;
            default -> throw new IllegalArgumentException("no outcome is called " + parameter);
        };
    }

    /** How many of so many requests come to a decision. */
    int share(Decision decision, int size) {
        return switch (decision) {
            case ALLOWED -> Math.floorDiv(size * allowed + 99, 100);
            case IMPLICIT_DENY -> Math.floorDiv(size * implicitlyDenied + 99, 100);
            case EXPLICIT_DENY -> size - share(Decision.ALLOWED, size) - share(Decision.IMPLICIT_DENY, size);
            case UNDECIDED -> 0;
        };
    }
}
