package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.cli.output.VisibleLines;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a run reads and where it writes; text is UTF-8, whatever the locale.
 *
 * @param in standard input
 * @param out standard output, for data
 * @param err standard error, for everything else
 * @param colours whether standard output may have colours
 * @param progress whether standard error may show how far a long run is
 */
public record Streams(InputStream in, PrintWriter out, PrintWriter err, boolean colours, boolean progress) {

    /** System property with which {@code bin/iam-evaluator} tells which streams are terminals: {@code out,err}. */
    private static final String TERMINALS = "iam-evaluator.terminals";

    /** Those of this process. */
    public static Streams ofProcess() {
        List<String> terminals = List.of(System.getProperty(TERMINALS, "").split(",", -1));
        boolean wanted = System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !System.getenv().getOrDefault("TERM", "dumb").equals("dumb");
        boolean colours = wanted && terminals.contains("out");
        return new Streams(
                System.in,
                writer(FileDescriptor.out, colours),
                writer(FileDescriptor.err, false),
                colours,
                terminals.contains("err"));
    }

    /** Writes out what is held back. */
    void flush() {
        out.flush();
        err.flush();
    }

    private static PrintWriter writer(FileDescriptor target, boolean colours) {
        OutputStreamWriter utf8 = new OutputStreamWriter(new FileOutputStream(target), StandardCharsets.UTF_8);
        return new VisibleLines(new UncheckedWriter(new BufferedWriter(utf8, 1 << 14)), colours);
    }
}
