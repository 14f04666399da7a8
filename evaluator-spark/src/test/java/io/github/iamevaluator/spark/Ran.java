package io.github.iamevaluator.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * A job that was run.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed of errors
 */
record Ran(int status, String out, String err) {

    static Ran of(Callable<Integer> job, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                new CommandLine(job).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Ran(JobOptions.execute(command, arguments), out.toString(), err.toString());
    }
}
