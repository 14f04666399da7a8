package io.github.iamevaluator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.catalog.ServiceCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules, code and cases name the same ids, and every rule that a decision can show is shown. */
class RuleCoverageTest {

    private static final Path PROJECT = Path.of("..");

    private final RuleIds ids =
            RuleIds.definedIn(RuleIds.read(PROJECT.resolve("docs").resolve("semantics.md")));
    private final Map<String, String> notShown = notShown(RuleIds.read(Fixtures.FOLDER.resolve("rules-not-shown.md")));

    @Test
    void theRulesAreFound() {
        assertThat(ids.rules()).hasSizeGreaterThan(350).contains("REQ-1", "SIM-28", "TRAP-48");
        assertThat(ids.isDefined("A-29")).isTrue();
        assertThat(ids.isDefined("A-30")).isFalse();
    }

    @Test
    void anIdIsFoundWhereItStandsAlone() {
        assertThat(ids.namedIn("// (S3-6, KMS-999); UTF-8, XA-1, REQ-1a, us-A-1 and EVAL-12."))
                .containsExactly("EVAL-12", "KMS-999", "S3-6");
    }

    @Test
    void codeNamesNoUnknownRule() {
        assertThat(sources().flatMap(ids::unknownIn)).isEmpty();
    }

    @Test
    void fixturesNameNoUnknownRule() {
        assertThat(shown()).allMatch(ids.rules()::contains);
        assertThat(Fixtures.files().stream().flatMap(ids::unknownIn)).isEmpty();
    }

    @Test
    void everyRuleIsShownOrListedWithAReason() {
        Set<String> missing = new TreeSet<>(ids.rules());
        missing.removeAll(shown());
        missing.removeAll(notShown.keySet());

        assertThat(missing).isEmpty();
        assertThat(notShown).allSatisfy((rule, reason) -> assertThat(reason).isNotBlank());
    }

    @Test
    void noListedRuleIsShownOrUnknown() {
        Set<String> shown = shown();

        assertThat(notShown.keySet()).noneMatch(shown::contains).allMatch(ids.rules()::contains);
    }

    /** The rules that some case names. */
    private static Set<String> shown() {
        ScenarioReader reader = ScenarioReader.create(ServiceCatalog.embedded());
        Set<String> shown = new TreeSet<>();
        Fixtures.files().stream()
                .flatMap(file -> Fixtures.cases(reader, file).stream())
                .map(fixture -> fixture.entry().fold(read -> read.scenario().rules(), unreadable -> List.<String>of()))
                .forEach(shown::addAll);
        return shown;
    }

    private static Map<String, String> notShown(String table) {
        Map<String, String> reasons = new LinkedHashMap<>();
        table.lines().filter(line -> line.startsWith("|")).skip(2).forEach(line -> {
            String[] cells = line.split("\\|", -1);
            reasons.put(cells[1].strip(), cells[2].strip());
        });
        return reasons;
    }

    /** The sources of what is shipped. */
    private static Stream<Path> sources() {
        return Stream.of("evaluator-core", "evaluator-scenario", "evaluator-cli")
                .map(module -> PROJECT.resolve(module).resolve("src").resolve("main"))
                .map(RuleCoverageTest::javaFiles)
                .flatMap(Collection::stream);
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
