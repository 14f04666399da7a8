package io.github.iamevaluator.cloudtrail;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a folder and of the folders in it, in the order of their names; memory: the folders on the way. */
final class TrailFiles {

    private static final List<String> DIGEST_FOLDERS = List.of("CloudTrail-Digest");
    private static final List<String> EXTENSIONS = List.of(".gz", ".json", ".jsonl", ".ndjson", ".log");

    private final Deque<Path> open = new ArrayDeque<>();
    private boolean first = true;
    private long digestFiles;
    private long otherFiles;

    /** Starts at a file or folder. */
    TrailFiles(Path root) {
        open.push(root);
    }

    long digestFiles() {
        return digestFiles;
    }

    long otherFiles() {
        return otherFiles;
    }

    /**
     * The next file to be read; one that was named by the user is read whatever its name.
     *
     * @throws IOException if a folder cannot be listed; the next call goes on behind it
     */
    Optional<Path> next() throws IOException {
        while (!open.isEmpty()) {
            Path path = open.pop();
            boolean named = first;
            first = false;
            if (named ? Files.isDirectory(path) : Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                children(path).forEach(open::push);
            } else if (named || isTrail(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static List<Path> children(Path folder) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (DirectoryIteratorException unlisted) {
            throw new IOException(folder.toString(), unlisted);
        }
        children.sort(Collections.reverseOrder());
        return children;
    }

    private boolean isTrail(Path path) {
        for (Path part : path) {
            if (DIGEST_FOLDERS.contains(part.toString())) {
                digestFiles++;
                return false;
            }
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        boolean wanted = EXTENSIONS.stream().anyMatch(name::endsWith);
        otherFiles += wanted ? 0 : 1;
        return wanted;
    }
}
