package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.request.InvalidRequestException;

/** Thrown where a command cannot go on; says how the run ends and what to tell the user. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitStatus status;

    private CommandFailure(ExitStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** Options that do not fit together, or a value that is none. */
    static CommandFailure usage(String message) {
        return new CommandFailure(ExitStatus.USAGE, message);
    }

    /** An input that cannot be read or is invalid. */
    static CommandFailure input(String message) {
        return new CommandFailure(ExitStatus.INVALID_INPUT, message);
    }

    /** A question that cannot be asked (REQ-30), or names that the {@link Environment} does not have. */
    static CommandFailure of(InvalidRequestException refused) {
        return input(refused.error().code() + ": " + refused.getMessage());
    }

    /** How the run ends. */
    ExitStatus status() {
        return status;
    }

    /** What to tell the user; one problem a line. */
    String message() {
        return String.valueOf(getMessage());
    }
}
