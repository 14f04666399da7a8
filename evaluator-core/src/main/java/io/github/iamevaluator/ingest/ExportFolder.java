package io.github.iamevaluator.ingest;

import io.github.iamevaluator.text.NearestName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
        Path file = path.resolve(name);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            noFile(file);
        }
        return Optional.of(file).filter(Files::isRegularFile).map(found -> new ExportFile(found, problems));
    }

    /** A folder in this one, if it is there. */
    Optional<Path> folder(String name) {
        Path inside = path.resolve(name);
        if (Files.exists(inside, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(inside)) {
            problems.add(
                    "unreadable-folder",
                    inside.toString(),
                    "there is no folder behind this name",
                    "mend it, or take it away");
        }
        return Optional.of(inside).filter(Files::isDirectory);
    }

    /** The {@code .json} files of a folder in this one, by their names without ending; others are passed over. */
    Map<String, ExportFile> files(String name) {
        Map<String, ExportFile> files = new TreeMap<>();
        folder(name).map(inside -> new ExportFolder(inside, problems)).ifPresent(inside -> {
            for (Path path : inside.children()) {
                String fileName = String.valueOf(path.getFileName());
                if (fileName.endsWith(JSON)) {
                    String id = fileName.substring(0, fileName.length() - JSON.length());
                    inside.file(fileName).ifPresent(file -> files.put(id, file));
                } else {
                    problems.notice(path + " was passed over");
                }
            }
        });
        return files;
    }

    /**
     * The {@code .json} files in this folder and in all below it, through symbolic links; others are passed over. What is
     * named like one and is neither file nor folder, such as a link to nowhere, is a problem.
     */
    List<Path> jsonFilesBelow() {
        List<Path> found =
                list(true).stream().filter(file -> !Files.isDirectory(file)).toList();
        found.stream().filter(file -> !isJson(file)).forEach(file -> problems.notice(file + " was passed over"));
        List<Path> files = found.stream().filter(ExportFolder::isJson).toList();
        files.stream().filter(file -> !Files.isRegularFile(file)).forEach(this::noFile);
        return files.stream().filter(Files::isRegularFile).toList();
    }

    private static boolean isJson(Path file) {
        return file.toString().endsWith(JSON);
    }

    private void noFile(Path path) {
        problems.add(
                "unreadable-file",
                path.toString(),
                "there is no file behind this name",
                "mend the link, or take it away");
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

    /** Notes every file or folder in this one that is named almost like one of these; others are nobody's business. */
    void noteMisspelt(Set<String> names) {
        for (Path child : children()) {
            String name = String.valueOf(child.getFileName());
            Optional<String> meant = names.contains(name) ? Optional.empty() : NearestName.of(name, names);
            meant.ifPresent(known -> problems.notice(child + " was passed over; did you mean \"" + known + "\"?"));
        }
    }

    private List<Path> list(boolean deep) {
        try (Stream<Path> found = deep ? Files.walk(path, FileVisitOption.FOLLOW_LINKS) : Files.list(path)) {
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
