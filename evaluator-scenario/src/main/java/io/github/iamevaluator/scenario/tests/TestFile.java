package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.policy.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A file of tests as it was read.
 *
 * @param name the file, as given
 * @param tests its tests, in the order written
 * @param problems of the file as a whole; where there are some, it may have fewer tests than it should
 * @param uses the files and folders that it names: its environment and its policies
 * @since 0.1.0
 */
public record TestFile(String name, List<PolicyTest> tests, List<Problem> problems, Set<Path> uses) {

    /** Copies the lists. */
    public TestFile {
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
        uses = Set.copyOf(uses);
    }

    /** A file that cannot be read. */
    public static TestFile unreadable(String name, List<Problem> problems) {
        return new TestFile(name, List.of(), problems, Set.of());
    }

    /**
     * The tests as they are to be run: if some say {@code only}, the others of the file are skipped, and so is a test
     * that says {@code only} and {@code skip}.
     */
    public List<PolicyTest> testsToRun() {
        boolean some = tests.stream().anyMatch(PolicyTest::only);
        return some
                ? tests.stream()
                        .map(test -> test.only() || test.skip().isPresent()
                                ? test
                                : test.skipped("another test of the file says only"))
                        .toList()
                : tests;
    }
}
