package io.github.iamevaluator.scenario.tests;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds files of tests.
 *
 * @since 0.1.0
 */
public final class TestFiles {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".test.json");

    private TestFiles() {}

    /**
     * The test files below a folder, in the order of their paths: {@code .yaml}, {@code .yml} and {@code .test.json}.
     * Files and folders whose names begin with a dot are left out, and so are pipes and devices. The folder may be a
     * symbolic link; links to folders below it are not followed. What vanishes meanwhile is not there.
     */
    public static List<Path> below(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Path real = folder.toRealPath();
        Files.walkFileTree(real, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path child, BasicFileAttributes attributes) {
                return !child.equals(real) && isHidden(child) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!attributes.isOther() && !isHidden(file) && ENDINGS.stream().anyMatch(file.toString()::endsWith)) {
                    found.add(folder.resolve(real.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return found.stream().sorted().toList();
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }
}
