package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.cli.output.VisibleLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where a report is written: to standard output, or to a file that is there when it is complete, and not before. */
final class OutputFileOption {

    @Option(
            names = "--output-file",
            paramLabel = "FILE",
            description = "Write to this file, which is replaced when all is written; default: standard output.")
    private Optional<String> file = Optional.empty();

    /**
     * Writes a report.
     *
     * @throws CommandFailure if the file cannot be written
     */
    void write(Streams streams, Consumer<PrintWriter> report) {
        if (file.isEmpty()) {
            report.accept(streams.out());
            return;
        }
        Path target = InputSource.path(file.get());
        try {
            Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            if (!Files.exists(real) || Files.isRegularFile(real)) {
                replace(real, report);
            } else {
                fill(real, report); // a device or pipe, which is not to become a file
            }
        } catch (OutputFailure failure) {
            throw CommandFailure.input("\"" + target + "\" cannot be written: " + failure.reason());
        } catch (IOException failure) {
            throw CommandFailure.input("\"" + target + "\" cannot be written: " + failure.getMessage());
        }
    }

    private static void replace(Path target, Consumer<PrintWriter> report) throws IOException {
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        part.toFile().deleteOnExit(); // when the run is interrupted, too
        try {
            fill(part, report);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void fill(Path file, Consumer<PrintWriter> report) throws IOException {
        try (PrintWriter out =
                new VisibleLines(new UncheckedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8)), false)) {
            report.accept(out);
        }
    }
}
