package io.github.iamevaluator.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * A job that was run.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed of errors
 */
record Ran(int status, String out, String err) {

    static Ran of(CommandLine command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Ran(JobOptions.execute(command, arguments), out.toString(), err.toString());
    }
}
