package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.scenario.wording.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder in which tests write files of tests, read them and run them.
 *
 * @param folder the folder
 */
record TestFolder(Path folder) {

    static final Path ACME =
            Path.of("../fixtures/organizations/acme").toAbsolutePath().normalize();

    private static final IamEvaluator IAM = IamEvaluator.create();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-09-01T12:00:00Z"));

    /** Writes a file. */
    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A policy document that allows an action on everything. */
    Path allow(String name, String action) {
        return write(
                name,
                "{\"Version\": \"2012-10-17\",\n \"Statement\": [\n  {\"Sid\": \"Grant\", \"Effect\": \"Allow\", \"Action\": \""
                        + action + "\", \"Resource\": \"*\"}]}\n");
    }

    /** Reads a file that holds a text. */
    TestFile read(String name, String text) {
        return read(write(name, text));
    }

    /** Reads a file. */
    static TestFile read(Path file) {
        return TestFileReader.create(IAM, CLOCK).read(file);
    }

    /** Reads a YAML file and runs its tests. */
    List<TestOutcome> run(String yaml) {
        return TestSuite.of(List.of(read("tests.yaml", yaml)))
                .run(TestRunner.withClock(() -> 0), TestSuite.Listener.NONE)
                .outcomes();
    }

    /** The statuses of the tests of a YAML file. */
    List<TestStatus> statuses(String yaml) {
        return run(yaml).stream().map(TestOutcome::status).toList();
    }

    /** What is wrong with a YAML file and its tests, with places in that file; without its folder. */
    List<String> problems(String yaml) {
        return problems(read("tests.yaml", yaml));
    }

    /** What is wrong with a file and its tests; without its folder. */
    List<String> problems(TestFile file) {
        return Stream.concat(file.problems().stream(), file.tests().stream().flatMap(test -> test.problems().stream()))
                .map(problem -> Words.of(problem).replace(folder + "/", ""))
                .toList();
    }
}
