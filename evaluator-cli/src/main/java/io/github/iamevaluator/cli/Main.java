package io.github.iamevaluator.cli;

import io.github.iamevaluator.cli.command.ExitStatus;
import io.github.iamevaluator.cli.command.IamEvaluatorCommand;
import io.github.iamevaluator.cli.command.Streams;

/** Where the program begins and ends. */
public final class Main {

    private Main() {}

    /**
     * Runs a command and ends the process with its exit status.
     *
     * @param arguments as typed
     */
    public static void main(String[] arguments) {
        int status = ExitStatus.INTERNAL_ERROR.code();
        try {
            status = IamEvaluatorCommand.execute(Streams.ofProcess(), arguments);
        } catch (Throwable failure) { // the JVM's own status for it would be 1, which means denied
            System.err.println("internal error, please report it:");
            failure.printStackTrace(System.err);
        } finally {
            System.exit(status);
        }
    }
}
