package io.github.iamevaluator.cli.command;

import java.io.IOException;
import java.io.Writer;

/**
 * A writer whose failures are {@link OutputFailure}s, which a {@link java.io.PrintWriter} around it lets through: it
 * would swallow an {@link IOException}, and a long run would go on writing to nobody.
 */
final class UncheckedWriter extends Writer {

    private final Writer target;

    /** Makes a writer to a target. */
    UncheckedWriter(Writer target) {
        this.target = target;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        try {
            target.write(buffer, offset, length);
        } catch (IOException failure) {
            throw new OutputFailure(failure);
        }
    }

    @Override
    public void flush() {
        try {
            target.flush();
        } catch (IOException failure) {
            throw new OutputFailure(failure);
        }
    }

    @Override
    public void close() {
        try {
            target.close();
        } catch (IOException failure) {
            throw new OutputFailure(failure);
        }
    }
}
