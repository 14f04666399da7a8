package io.github.iamevaluator.spark;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder of AWS exports as one compressed array of bytes; {@code docs/environment.md} says how the folder is laid out.
 *
 * <p>Equal folders give equal bytes. An export of 500 MB takes about a tenth of that.
 *
 * @since 0.1.0
 */
public final class ExportArchive implements EnvironmentSource {

    private static final long serialVersionUID = 1L;
    private static final List<String> FOLDERS = List.of("organization", "accounts");

    private final FileArchive files;

    private ExportArchive(FileArchive files) {
        this.files = files;
    }

    /**
     * The archive of a folder.
     *
     * @param folder a path, or the URI of a folder in any file system that Hadoop knows
     * @param hadoop its configuration
     * @throws UncheckedIOException if it cannot be read
     */
    public static ExportArchive of(String folder, Configuration hadoop) {
        return new ExportArchive(FileArchive.of("the environment", folder, hadoop, ExportArchive::exports));
    }

    /** The files of exports in a folder, by their names within it; what else lies there stays behind. */
    static Map<String, Path> exports(FileSystem files, FileStatus root) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (String name : FOLDERS) {
            found.putAll(FileArchive.below(files, root, new Path(root.getPath(), name)));
        }
        return found;
    }

    /** Its size in bytes: what a broadcast of it costs. */
    public int size() {
        return files.size();
    }

    @Override
    public Environment read() {
        return files.unpacked(AwsExports::read);
    }
}
