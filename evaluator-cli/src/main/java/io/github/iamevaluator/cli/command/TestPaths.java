package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.scenario.tests.TestFile;
import io.github.iamevaluator.scenario.tests.TestFileReader;
import io.github.iamevaluator.scenario.tests.TestFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the tests at paths: of a folder those of all test files below it. */
final class TestPaths {

    private final TestFileReader reader;

    /**
     * A reader.
     *
     * @param environment a folder in place of the environments that the files use
     */
    TestPaths(IamEvaluator iam, Optional<Path> environment) {
        TestFileReader plain = TestFileReader.create(iam, InstantSource.system());
        this.reader = environment.map(plain::withEnvironment).orElse(plain);
    }

    /** The files at the paths, in their order; what cannot be read is a file with problems. */
    List<TestFile> read(List<Path> paths) {
        return paths.stream().distinct().flatMap(path -> read(path).stream()).toList();
    }

    private List<TestFile> read(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(reader.read(path));
        }
        List<TestFile> files = new ArrayList<>();
        try {
            TestFiles.below(path).forEach(file -> files.add(reader.read(file)));
        } catch (IOException failure) {
            return List.of(unreadable(path, "it cannot be read: " + failure.getMessage(), "check the folder"));
        }
        return files.isEmpty()
                ? List.of(unreadable(
                        path,
                        "there is no .yaml, .yml or .test.json file below this folder",
                        "put tests there, or name files of other names one by one"))
                : files;
    }

    private static TestFile unreadable(Path path, String what, String mend) {
        String name = path.toString();
        SourceLocation at = new SourceLocation(name, Optional.of(name), "", 1, 1, Optional.empty());
        return TestFile.unreadable(name, List.of(new Problem("no-tests", at, what, mend)));
    }
}
