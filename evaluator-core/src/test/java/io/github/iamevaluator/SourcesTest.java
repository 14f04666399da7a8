package io.github.iamevaluator;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the text of the sources shows, in every module. */
class SourcesTest {

    private static final Path PROJECT = Path.of("..");

    private static final Set<String> TOO_BROAD = Set.of("Throwable", "Exception", "RuntimeException", "Error");

    @Test
    void onlyMainCatchesEverything() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : mainSources()) {
            if (!source.endsWith("cli/Main.java")) {
                broadCatches(Files.readString(source)).forEach(caught -> found.add(source + ": " + caught));
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        Stream<Path> packageInfos = mainSources().stream()
                .filter(not(source -> source.endsWith("module-info.java")))
                .map(source -> source.resolveSibling("package-info.java"))
                .distinct();

        assertThat(packageInfos).allSatisfy(info -> assertThat(info).content().contains("\n@NullMarked\npackage "));
    }

    @Test
    void aBroadCatchIsFound() {
        assertThat(broadCatches("try {} catch (IOException |\n  final RuntimeException e) {} catch(Exception e) {}"))
                .containsExactly("IOException | final RuntimeException e", "Exception e");
        assertThat(broadCatches("try {} catch (IOException | ParseException e) {}"))
                .isEmpty();
    }

    private static List<Path> mainSources() throws IOException {
        List<Path> sources = new ArrayList<>();
        try (Stream<Path> modules = Files.list(PROJECT)) {
            for (Path module : modules.toList()) {
                sources.addAll(mainSources(module.resolve("src/main/java")));
            }
        }
        assertThat(sources).isNotEmpty();
        return sources;
    }

    private static List<Path> mainSources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> broadCatches(String source) {
        List<String> found = new ArrayList<>();
        String oneLine = source.replace("catch(", "catch (").replaceAll("\\s+", " ");
        for (int at = oneLine.indexOf("catch ("); at >= 0; at = oneLine.indexOf("catch (", at + 1)) {
            String caught = oneLine.substring(at + "catch (".length(), oneLine.indexOf(')', at));
            if (Arrays.stream(caught.split("[ |]+")).anyMatch(TOO_BROAD::contains)) {
                found.add(caught);
            }
        }
        return found;
    }
}
