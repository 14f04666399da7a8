package io.github.iamevaluator.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The scenario files of {@code fixtures/}: the cases given from outside, and our own. */
final class Fixtures {

    static final Path FOLDER = Path.of("..", "fixtures");

    /** A case with the file it comes from. */
    record Case(Path file, ScenarioEntry entry) {

        /** Its id, or the line of one that cannot be read. */
        String id() {
            return entry.fold(
                    readable -> readable.scenario().id().orElse("without id"),
                    unreadable -> unreadable.id().orElse("line " + unreadable.line()));
        }

        int line() {
            return entry.fold(readable -> readable.scenario().at().line(), ScenarioEntry.Unreadable::line);
        }
    }

    private Fixtures() {}

    /** Every scenario file of {@code conformance/} and {@code cases/}, in order. */
    static List<Path> files() {
        return Stream.of("conformance", "cases")
                .map(FOLDER::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> files(folder).stream())
                .toList();
    }

    /** Every scenario file below a folder, in order. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> ScenarioFormat.ofFile(file.toString()).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }

    /** The cases of a file. */
    static List<Case> cases(ScenarioReader reader, Path file) {
        List<Case> cases = new ArrayList<>();
        forEach(reader, file, entry -> cases.add(new Case(file, entry)));
        return cases;
    }

    private static void forEach(ScenarioReader reader, Path file, Consumer<ScenarioEntry> action) {
        try (Scenarios scenarios = reader.open(file)) {
            scenarios.forEachRemaining(action);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        }
    }
}
