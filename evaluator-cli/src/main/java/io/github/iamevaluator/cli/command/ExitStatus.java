package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.request.Decision;

/** How a run ended, for scripts. */
public enum ExitStatus {
    /** Allowed, or all expectations hold. */
    ALLOWED(0),
    /** Denied, or an expectation failed. */
    DENIED(1),
    /** The command line makes no sense. */
    USAGE(2),
    /** An input cannot be read, or is invalid. */
    INVALID_INPUT(3),
    /** The answer depends on what is not at hand. */
    UNDECIDED(4),
    /** A bug, or a failing machine. */
    INTERNAL_ERROR(70),
    /** Whoever read the output stopped reading; the status that the shell gives programs that the signal SIGPIPE ends. */
    PIPE_CLOSED(141);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** The status that tells a decision. */
    static ExitStatus of(Decision decision) {
        return switch (decision) {
            case ALLOWED -> ALLOWED;
            case IMPLICIT_DENY, EXPLICIT_DENY -> DENIED;
            case UNDECIDED -> UNDECIDED;
        };
    }
}
