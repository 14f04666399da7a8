package io.github.iamevaluator.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of exports, read in the order of names, so that the outcome does not depend on the file system. */
final class ExportFolder {

    private static final String JSON = ".json";

    private final Path path;
    private final IngestProblems problems;

    ExportFolder(Path path, IngestProblems problems) {
        this.path = path;
        this.problems = problems;
    }

    /** A file of this folder, if it is there. */
    Optional<ExportFile> file(String name) {
        return Optional.of(path.resolve(name)).filter(Files::isRegularFile).map(file -> new ExportFile(file, problems));
    }

    /** The {@code .json} files of a folder in this one, by their names without ending; others are passed over. */
    Map<String, ExportFile> files(String name) {
        Map<String, ExportFile> files = new TreeMap<>();
        Path inside = path.resolve(name);
        if (Files.isDirectory(inside)) {
            for (Path file : new ExportFolder(inside, problems).children()) {
                String fileName = String.valueOf(file.getFileName());
                if (Files.isRegularFile(file) && fileName.endsWith(JSON)) {
                    files.put(fileName.substring(0, fileName.length() - JSON.length()), new ExportFile(file, problems));
                } else {
                    problems.notice(file + " was passed over");
                }
            }
        }
        return files;
    }

    /** The {@code .json} files in this folder and in all below it; others are passed over. */
    List<Path> jsonFilesBelow() {
        List<Path> found = list(true);
        found.stream()
                .filter(file -> !file.toString().endsWith(JSON) && Files.isRegularFile(file))
                .forEach(file -> problems.notice(file + " was passed over"));
        return found.stream()
                .filter(file -> file.toString().endsWith(JSON) && Files.isRegularFile(file))
                .toList();
    }

    /** What is in this folder. */
    List<Path> children() {
        return list(false);
    }

    /** Notes every file or folder in this one that is not among these names. */
    void passOverAllBut(Set<String> names) {
        for (Path child : children()) {
            if (!names.contains(String.valueOf(child.getFileName()))) {
                problems.notice(child + " was passed over");
            }
        }
    }

    private List<Path> list(boolean deep) {
        try (Stream<Path> found = deep ? Files.walk(path) : Files.list(path)) {
            return found.sorted().toList();
        } catch (IOException | UncheckedIOException error) {
            problems.add(
                    "unreadable-folder",
                    path.toString(),
                    "the folder cannot be read: " + error.getMessage(),
                    "mend it");
            return List.of();
        }
    }
}
