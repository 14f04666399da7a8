package io.github.iamevaluator.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A folder in which jobs on the example organization read {@code in} and write {@code out}.
 *
 * @param folder where it lies
 */
record JobFolder(Path folder) {

    /** Runs a job in the session of all tests. */
    Ran run(Callable<Integer> job, String inputOption, String... more) {
        Sessions.local();
        String[] usual = {"--environment", Sessions.ACME, inputOption, in().toString(), "--out", out("")};
        return Ran.of(job, Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
    }

    /** Where jobs read. */
    Path in() {
        return folder.resolve("in");
    }

    /** What jobs wrote, or a folder of it. */
    Dataset<Row> answers(String... inner) {
        return Sessions.local().read().parquet(out(inner.length == 0 ? "" : inner[0]));
    }

    private String out(String inner) {
        return folder.resolve("out").resolve(inner).toString();
    }

    /** Columns of all that was written, a text for each row. */
    List<String> texts(String... columns) {
        return texts(answers(), columns);
    }

    /** Columns, a text for each row. */
    static List<String> texts(Dataset<Row> rows, String... columns) {
        return rows.selectExpr(columns).collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    /** Writes a file below {@code in}. */
    void write(String name, byte[] bytes) throws IOException {
        Path file = in().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** A copy of the example organization in which one text of one file is another. */
    Path changedAcme(String file, String text, String other) throws IOException {
        Path acme = Path.of(Sessions.ACME);
        Path changed = folder.resolve("changed");
        List<Path> all;
        try (Stream<Path> files = Files.walk(acme)) {
            all = files.toList();
        }
        for (Path each : all) {
            Files.copy(each, changed.resolve(acme.relativize(each).toString()));
        }
        Path edited = changed.resolve(file);
        Files.writeString(edited, Files.readString(edited).replace(text, other));
        return changed;
    }
}
