package io.github.iamevaluator.spark;

import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

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

    private final byte[] zip;

    private ExportArchive(byte[] zip) {
        this.zip = zip;
    }

    /**
     * The archive of a folder.
     *
     * @param folder a path, or the URI of a folder in any file system that Hadoop knows
     * @param hadoop its configuration
     * @throws UncheckedIOException if it cannot be read
     */
    public static ExportArchive of(String folder, Configuration hadoop) {
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(folder);
        try {
            org.apache.hadoop.fs.FileSystem files = root.getFileSystem(hadoop);
            root = files.getFileStatus(root).getPath();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, org.apache.hadoop.fs.Path> file :
                        exports(files, root).entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    try (InputStream in = files.open(file.getValue())) {
                        in.transferTo(zip);
                    }
                }
            }
            return new ExportArchive(bytes.toByteArray());
        } catch (IOException error) {
            throw new UncheckedIOException(
                    "the environment \"" + folder + "\" cannot be read: " + error.getMessage(), error);
        }
    }

    /** The files of exports in a folder, by their names within it; what else lies there stays behind. */
    private static Map<String, org.apache.hadoop.fs.Path> exports(
            org.apache.hadoop.fs.FileSystem files, org.apache.hadoop.fs.Path root) throws IOException {
        Map<String, org.apache.hadoop.fs.Path> found = new TreeMap<>();
        for (String name : FOLDERS) {
            org.apache.hadoop.fs.Path inside = new org.apache.hadoop.fs.Path(root, name);
            if (!files.exists(inside)) {
                continue;
            }
            RemoteIterator<LocatedFileStatus> each = files.listFiles(inside, true);
            while (each.hasNext()) {
                org.apache.hadoop.fs.Path file = each.next().getPath();
                found.put(root.toUri().relativize(file.toUri()).getPath(), file);
            }
        }
        return found;
    }

    /** Its size in bytes: what a broadcast of it costs. */
    public int size() {
        return zip.length;
    }

    @Override
    public Environment read() {
        try {
            Path file = Files.createTempFile("environment", ".zip");
            try {
                Files.write(file, zip);
                try (FileSystem files = FileSystems.newFileSystem(file)) {
                    return AwsExports.read(files.getPath("/"));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException error) {
            throw new UncheckedIOException("the archive of the environment cannot be unpacked", error);
        }
    }
}
