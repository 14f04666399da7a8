package io.github.iamevaluator.cli.command;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What a command left behind.
 *
 * @param status exit status
 * @param out standard output
 * @param err standard error
 */
record Run(int status, String out, String err) {

    /** The example organization. */
    static final Path ACME = Path.of("../fixtures/organizations/acme");

    /** Runs a command with nothing on standard input. */
    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    /** Runs a command with a text on standard input. */
    static Run withInput(String input, String... arguments) {
        return with(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), false, arguments);
    }

    /** Runs a command. */
    static Run with(InputStream in, boolean terminal, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Streams streams = new Streams(in, new PrintWriter(out), new PrintWriter(err), terminal, terminal);
        int status = IamEvaluatorCommand.execute(streams, arguments);
        return new Run(status, out.toString(), err.toString());
    }

    /** The first line of standard output. */
    String verdict() {
        return out.lines().findFirst().orElse("");
    }
}
