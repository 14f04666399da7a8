package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.policy.Problem;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.scenario.ScenarioFormat;
import io.github.iamevaluator.scenario.ScenarioReader;
import io.github.iamevaluator.scenario.ScenarioRunner;
import io.github.iamevaluator.scenario.Scenarios;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.YamlReader;
import io.github.iamevaluator.scenario.input.YamlText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads files of tests: people's form ({@code docs/testing-policies.md}) and scenarios ({@code
 * docs/scenario-format.md}), in YAML or JSON.
 *
 * <p>What cannot be read is a problem of the file or of one test and never throws. Environments are read once. Files are
 * held whole, at most 64 MiB of them. For use by one thread at a time.
 *
 * @since 0.1.0
 */
public final class TestFileReader {

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT.withSize(64 << 20);

    private final IamEvaluator iam;
    private final ServiceCatalog catalog;
    private final InstantSource clock;
    private final TestEnvironments environments;

    private TestFileReader(IamEvaluator iam, InstantSource clock, Optional<Path> environment) {
        this.iam = iam;
        this.catalog = iam.catalog().orElseGet(ServiceCatalog::embedded);
        this.clock = clock;
        this.environments = new TestEnvironments(catalog, environment);
    }

    /**
     * A reader.
     *
     * @param iam answers the tests of people's form
     * @param clock for scenarios, which bring their own settings, but perhaps no time
     */
    public static TestFileReader create(IamEvaluator iam, InstantSource clock) {
        return new TestFileReader(iam, clock, Optional.empty());
    }

    /** This, with a folder as environment of all files in people's form, whatever they say. */
    public TestFileReader withEnvironment(Path folder) {
        return new TestFileReader(iam, clock, Optional.of(folder));
    }

    /** The tests of a file. */
    public TestFile read(Path file) {
        String name = file.toString();
        Optional<ScenarioFormat> format = ScenarioFormat.ofFile(name);
        if (Files.isRegularFile(file) && format.isEmpty()) {
            return unreadable(
                    name, "not-a-test-file", "this is no file of tests", "give a .yaml, .yml, .json or .jsonl file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file, in.readNBytes(LIMITS.size() + 1), format.orElse(ScenarioFormat.YAML));
        } catch (JsonException broken) {
            return TestFile.unreadable(name, List.of(ReadProblems.of(broken.problem())));
        } catch (IOException failure) {
            return unreadable(file, failure);
        }
    }

    private TestFile read(Path file, byte[] bytes, ScenarioFormat format) throws IOException {
        String name = file.toString();
        return switch (format) {
            case JSON_LINES -> scenarios(name, bytes, format);
            case JSON -> {
                JsonReader reader = JsonReader.withLimits(LIMITS);
                String text = reader.decode(name, bytes);
                yield isList(text)
                        ? scenarios(name, bytes, format)
                        : document(file, reader.parse(name, text), UnaryOperator.identity());
            }
            case YAML -> {
                YamlText yaml = new YamlReader(name, LIMITS).read(new ByteArrayInputStream(bytes));
                boolean nothing = yaml.json().isBlank();
                if (nothing || (yaml.problem().isPresent() && yaml.json().equals("[]"))) {
                    yield TestFile.unreadable(name, List.of(yaml.problem().orElseGet(() -> empty(name))));
                }
                yield isList(yaml.json())
                        ? scenarios(name, bytes, format)
                        : document(file, JsonReader.withLimits(LIMITS).parse(name, yaml.json()), yaml::inFile);
            }
        };
    }

    private TestFile document(Path file, JsonText text, UnaryOperator<JsonPosition> places) {
        return new TestFileDocument(iam, environments, PolicyFiles.create(catalog), file, text, places).read();
    }

    private TestFile scenarios(String name, byte[] bytes, ScenarioFormat format) throws IOException {
        ScenarioTests tests = new ScenarioTests(ScenarioRunner.create(catalog, clock));
        try (Scenarios scenarios = ScenarioReader.create(catalog).open(name, new ByteArrayInputStream(bytes), format)) {
            List<PolicyTest> read = tests.read(scenarios);
            return new TestFile(name, read, read.isEmpty() ? List.of(empty(name)) : List.of(), Set.of());
        }
    }

    private static boolean isList(String text) {
        return text.stripLeading().startsWith("[");
    }

    private static TestFile unreadable(Path file, IOException failure) {
        if (Files.notExists(file)) {
            return unreadable(file.toString(), "no-such-file", "there is no such file", "check the path");
        }
        return Files.isDirectory(file)
                ? unreadable(file.toString(), "not-a-test-file", "this is a folder", "give a file")
                : unreadable(
                        file.toString(),
                        "unreadable",
                        "it cannot be read: " + failure.getMessage(),
                        "check that the file may be read");
    }

    private static TestFile unreadable(String name, String code, String what, String mend) {
        return TestFile.unreadable(name, List.of(problem(name, code, what, mend)));
    }

    private static Problem empty(String name) {
        return problem(name, "no-tests", "the file has no tests", "docs/testing-policies.md shows one that has");
    }

    private static Problem problem(String name, String code, String what, String mend) {
        SourceLocation at = new SourceLocation(name, Optional.of(name), "", 1, 1, Optional.empty());
        return new Problem(code, at, what, mend);
    }
}
