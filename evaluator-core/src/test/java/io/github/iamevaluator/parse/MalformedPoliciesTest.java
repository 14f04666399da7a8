package io.github.iamevaluator.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The documents of {@code fixtures/malformed}: one folder a form of policy, each file named after the code of a problem it
 * must give, with {@code -anything} behind it. {@code problems.txt} has all problems of all files, word for word.
 */
class MalformedPoliciesTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "malformed");

    private static final int SIZE_LIMIT = 4_000;

    private final PolicyParser parser =
            PolicyParser.create(Set.of("s3", "sqs", "kms")::contains).withSizeLimit(SIZE_LIMIT);

    @Test
    void everyFileGivesTheProblemsThatAreWrittenDown() throws IOException {
        StringBuilder found = new StringBuilder();
        for (Path file : files()) {
            found.append(name(file)).append('\n');
            Set<Problem> errors = Set.copyOf(errors(file));
            for (Problem problem : problems(file)) {
                found.append(errors.contains(problem) ? "  error " : "  strict ")
                        .append(problem.code())
                        .append(": ")
                        .append(problem)
                        .append('\n');
            }
        }

        assertThat(found).hasToString(Files.readString(FOLDER.resolve("problems.txt")));
    }

    @Test
    void everyFileGivesTheProblemItIsNamedAfter() throws IOException {
        for (Path file : files()) {
            assertThat(problems(file))
                    .as(name(file))
                    .anyMatch(problem -> file.getFileName().toString().startsWith(problem.code()));
        }
    }

    @Test
    void everyProblemCodeHasAFile() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path file : files()) {
            problems(file).forEach(problem -> found.add(problem.code()));
        }

        assertThat(found)
                .isEqualTo(Arrays.stream(ProblemCode.values())
                        .map(ProblemCode::text)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyProblemSaysWhatWhereAndHowToMendItInOneLine() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            problems.addAll(problems(file));
        }

        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.toString()).doesNotContain("\n").doesNotContain("Exception");
            assertThat(problem.what()).isNotBlank().doesNotEndWith(".");
            assertThat(problem.mend()).isNotBlank().doesNotEndWith(".");
        });
    }

    private List<Problem> problems(Path file) throws IOException {
        return parser.validate(form(file), input(file));
    }

    private List<Problem> errors(Path file) throws IOException {
        try {
            assertThat(parser.parse(form(file), input(file)).document()).isPresent();
            return List.of();
        } catch (PolicyParseException error) {
            return error.problems();
        }
    }

    private static PolicyInput input(Path file) throws IOException {
        return PolicyInput.bytes("example", name(file), Files.readAllBytes(file));
    }

    private static PolicyForm form(Path file) {
        String folder = FOLDER.relativize(file).getName(0).toString();
        return PolicyForm.valueOf(folder.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String name(Path file) {
        return FOLDER.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> FOLDER.relativize(file).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }
}
