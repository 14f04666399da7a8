package io.github.iamevaluator.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** Files of any file system that Hadoop knows, as one compressed array of bytes; equal files give equal bytes. */
final class FileArchive implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] zip;

    private FileArchive(byte[] zip) {
        this.zip = zip;
    }

    /** Chooses files: their paths, by their names in the archive. */
    interface Choice {
        Map<String, org.apache.hadoop.fs.Path> of(FileSystem files, FileStatus root) throws IOException;
    }

    /**
     * The archive of what is chosen of a file or folder.
     *
     * @param what how the file or folder is called in an error
     * @throws UncheckedIOException if it cannot be read
     */
    static FileArchive of(String what, String path, Configuration hadoop, Choice choice) {
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(path);
        try {
            FileSystem files = root.getFileSystem(hadoop);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (Map.Entry<String, org.apache.hadoop.fs.Path> file :
                        choice.of(files, files.getFileStatus(root)).entrySet()) {
                    ZipEntry entry = new ZipEntry(file.getKey());
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    try (InputStream in = files.open(file.getValue())) {
                        in.transferTo(zip);
                    }
                }
            }
            return new FileArchive(bytes.toByteArray());
        } catch (IOException error) {
            throw new UncheckedIOException(what + " \"" + path + "\" cannot be read: " + error.getMessage(), error);
        }
    }

    /** The files in a folder and those in it, by their names within a root; none if there is no such folder. */
    static Map<String, org.apache.hadoop.fs.Path> below(
            FileSystem files, FileStatus root, org.apache.hadoop.fs.Path folder) throws IOException {
        Map<String, org.apache.hadoop.fs.Path> found = new TreeMap<>();
        if (!files.exists(folder)) {
            return found;
        }
        RemoteIterator<LocatedFileStatus> each = files.listFiles(folder, true);
        while (each.hasNext()) {
            org.apache.hadoop.fs.Path file = each.next().getPath();
            found.put(root.getPath().toUri().relativize(file.toUri()).getPath(), file);
        }
        return found;
    }

    /** Its size in bytes: what a broadcast of it costs. */
    int size() {
        return zip.length;
    }

    /** What a reader makes of the files, which lie in a folder for as long as it reads. */
    <T> T unpacked(Function<Path, T> reader) {
        try {
            Path file = Files.createTempFile("iam-evaluator", ".zip");
            try {
                Files.write(file, zip);
                try (java.nio.file.FileSystem files = FileSystems.newFileSystem(file)) {
                    return reader.apply(files.getPath("/"));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException error) {
            throw new UncheckedIOException("what was sent cannot be unpacked", error);
        }
    }
}
