package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.scenario.DisputedCases.Disputed;
import io.github.iamevaluator.scenario.Fixtures.Case;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code fixtures/}, the whole path from file to answer. */
class ConformanceTest {

    private static final ServiceCatalog CATALOG = ServiceCatalog.embedded();
    private static final ScenarioReader READER = ScenarioReader.create(CATALOG);
    private static final ScenarioRunner RUNNER = ScenarioRunner.create(CATALOG, InstantSource.system());
    private static final RunSummary SUMMARY = new RunSummary();

    private static DisputedCases disputed = DisputedCases.parse(Stream.of());

    @BeforeAll
    static void readDisputedCases() throws IOException {
        try (Stream<String> lines = Files.lines(Fixtures.FOLDER.resolve("disputed.md"))) {
            disputed = DisputedCases.parse(lines);
        }
    }

    @AfterAll
    static void printSummary() {
        System.out.printf(
                "conformance: %d passed, %d failed, %d disputed%n",
                SUMMARY.passed(),
                SUMMARY.total() - SUMMARY.passed(),
                disputed.ids().size());
    }

    @TestFactory
    Stream<DynamicNode> everyCaseHasTheExpectedAnswer() {
        return Fixtures.files().stream()
                .map(file -> dynamicContainer(
                        Fixtures.FOLDER.relativize(file).toString(),
                        file.toUri(),
                        Fixtures.cases(READER, file).stream().map(ConformanceTest::test)));
    }

    @Test
    void theCasesGivenFromOutsideAreComplete() {
        assertThat(Fixtures.files(Fixtures.FOLDER.resolve("conformance")))
                .flatMap(file -> Fixtures.cases(READER, file))
                .hasSize(2076);
    }

    @Test
    void everyIdIsThereOnce() {
        List<String> ids = new ArrayList<>();
        for (Path file : Fixtures.files()) {
            Fixtures.cases(READER, file).forEach(fixture -> ids.add(fixture.id()));
        }

        assertThat(ids).doesNotHaveDuplicates().containsAll(disputed.ids());
    }

    private static DynamicTest test(Case fixture) {
        URI at = URI.create(fixture.file().toUri() + "?line=" + fixture.line());
        return dynamicTest(fixture.id(), at, () -> check(fixture));
    }

    private static void check(Case fixture) {
        ScenarioResult result = RUNNER.run(fixture.entry());
        Optional<Disputed> dispute = disputed.of(fixture.id());
        if (dispute.isPresent()) {
            assertThat(answer(result)).isEqualTo(dispute.get().answer());
            assertThat(result.pass()).as("is still disputed").hasValue(false);
            return;
        }
        SUMMARY.add(result);
        List<String> differences = new ArrayList<>();
        result.differences()
                .orElseThrow(() -> new AssertionError("no expectation: " + result.outcome()))
                .forEach(difference -> differences.add(difference.toString()));
        assertThat(differences)
                .as("%s, line %d: %s", fixture.file(), fixture.line(), result.outcome())
                .isEmpty();
    }

    private static String answer(ScenarioResult result) {
        return result.outcome().fold(decided -> decided.result().decision().code(), ScenarioResult.Failed::error);
    }
}
