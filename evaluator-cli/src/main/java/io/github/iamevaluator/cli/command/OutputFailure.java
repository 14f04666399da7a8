package io.github.iamevaluator.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Thrown when standard output or standard error cannot be written. */
final class OutputFailure extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Makes the exception. */
    OutputFailure(IOException cause) {
        super(cause);
        this.reason = String.valueOf(cause.getMessage());
    }

    /** A reader that went away is nobody's mistake. */
    ExitStatus status() {
        return "Broken pipe".equals(reason) ? ExitStatus.PIPE_CLOSED : ExitStatus.INTERNAL_ERROR;
    }

    /** What the operating system says. */
    String reason() {
        return reason;
    }
}
