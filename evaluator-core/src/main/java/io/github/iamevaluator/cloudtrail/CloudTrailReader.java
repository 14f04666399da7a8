package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads CloudTrail as it lies in S3 ({@code Records}, gzip, in folders), as {@code lookup-events} prints it, as EventBridge
 * delivers it, and as JSON Lines.
 *
 * <p>Files are read one after another, in the order of their names, and a record at a time, so that memory does not grow
 * with them. What cannot be read is told with its place, and reading goes on behind it. Immutable.
 *
 * <p>Source: AWS CloudTrail User Guide, "CloudTrail log file examples", "CloudTrail record contents".
 *
 * @since 0.1.0
 */
public final class CloudTrailReader {

    /** How long a record may be by default, in bytes; CloudTrail's own limit is 256 KiB, or 1 MiB where that was raised. */
    public static final int DEFAULT_RECORD_LIMIT = 2 << 20;

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final int recordLimit;
    private final JsonReader json;

    private CloudTrailReader(int recordLimit) {
        this.recordLimit = recordLimit;
        this.json =
                JsonReader.withLimits(JsonLimits.DEFAULT.withSize(recordLimit)).ofMembers(EventFields.NAMES);
    }

    /** A reader of records of up to {@link #DEFAULT_RECORD_LIMIT}. */
    public static CloudTrailReader create() {
        return withRecordLimit(DEFAULT_RECORD_LIMIT);
    }

    /** A reader of records of up to so many bytes; longer ones are problems. */
    public static CloudTrailReader withRecordLimit(int bytes) {
        return new CloudTrailReader(bytes);
    }

    /**
     * Reads a file, or all files in a folder and the folders in it.
     *
     * <p>In folders, files named {@code .gz .json .jsonl .ndjson .log} are read; those in a {@code CloudTrail-Digest}
     * folder are not, and are counted.
     */
    public TrailCounts read(Path fileOrFolder, TrailListener listener) {
        TrailFiles files = new TrailFiles(fileOrFolder);
        long read = 0;
        for (Optional<Path> file = next(files, listener::problem);
                file.isPresent();
                file = next(files, listener::problem)) {
            read++;
            readFile(file.get(), listener);
        }
        return new TrailCounts(read, files.digestFiles(), files.otherFiles());
    }

    /**
     * Reads as {@link #read(Path, TrailListener)} does, several files at once.
     *
     * @param work its first step is taken by several threads, its second by the calling one, in the order of the files
     * @param threads how many files at once; with 1 the calling thread does it all
     */
    public TrailCounts read(Path fileOrFolder, TrailWork<?> work, int threads) {
        return threads > 1
                ? new ParallelReading<>(this, work, threads).read(new TrailFiles(fileOrFolder))
                : read(fileOrFolder, TrailListener.of(work));
    }

    /** The next file; folders that cannot be listed on the way to it are problems. */
    static Optional<Path> next(TrailFiles files, Consumer<TrailProblem> problems) {
        while (true) {
            try {
                return files.next();
            } catch (IOException unreadable) {
                problems.accept(cannotOpen(String.valueOf(unreadable.getMessage()), unreadable));
            }
        }
    }

    /** Reads a file; that it cannot be opened is a problem. */
    void readFile(Path file, TrailListener listener) {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".gz") && Files.isRegularFile(file) && Files.size(file) == 0) {
                listener.problem(
                        new TrailProblem(TrailPlace.of(file.toString()), "the file is empty", "copy it again"));
                return;
            }
            read(file.toString(), in, listener);
        } catch (IOException unreadable) {
            listener.problem(cannotOpen(file.toString(), unreadable));
        }
    }

    private static TrailProblem cannotOpen(String file, IOException unreadable) {
        if (unreadable instanceof EOFException) {
            return new TrailProblem(
                    TrailPlace.of(file), "the file breaks off in the header of its gzip stream", "copy the file again");
        }
        String why = unreadable.getClass().getSimpleName() + ": " + unreadable.getMessage();
        return new TrailProblem(TrailPlace.of(file), "it cannot be read (" + why + ")", "it was passed over");
    }

    /**
     * Reads a stream, packed by gzip or not, to its end; does not close it.
     *
     * @param name of the file, for places
     * @throws IOException if it is no gzip stream although it begins like one, or cannot be read at all
     */
    public void read(String name, InputStream in, TrailListener listener) throws IOException {
        RecordCutter cutter = new RecordCutter(name, unpacked(in), recordLimit);
        for (Optional<RecordCutter.Cut> cut = cutter.next(); cut.isPresent(); cut = cutter.next()) {
            tell(name, cut.get(), cutter, listener);
        }
        cutter.fileProblem().ifPresent(listener::problem);
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in, BUFFER);
        bytes.mark(2);
        boolean packed = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        return packed ? GzipMembers.of(bytes, BUFFER) : bytes;
    }

    private void tell(String name, RecordCutter.Cut cut, RecordCutter cutter, TrailListener listener) {
        if (cut.problem().isPresent()) {
            listener.problem(cut.problem().get());
            return;
        }
        try {
            JsonObject record = object(name, cutter.bytes());
            if (EventFields.of(record).isRecord()) {
                cutter.confirm();
            }
            listener.record(new TrailRecord(cut.at(), record));
        } catch (JsonException broken) {
            listener.problem(unreadable(cut.at(), broken.problem()));
            if (broken.problem().code() != JsonProblem.Code.REPEATED_MEMBER) {
                cutter.resume();
            }
        }
    }

    private JsonObject object(String name, byte[] bytes) {
        return json.parse(name, bytes)
                .root()
                .asObject()
                .orElseThrow(() -> new IllegalStateException("what begins with a brace is an object"));
    }

    private static TrailProblem unreadable(TrailPlace at, JsonProblem problem) {
        String column = "column " + problem.column() + (problem.line() > 1 ? " of line " + problem.line() : "");
        return new TrailProblem(at, problem.what() + " (" + column + ")", "it was passed over");
    }
}
