package io.github.iamevaluator.change;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.UnusableIdentity;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.overlay.Change;
import io.github.iamevaluator.overlay.ChangeProblems;
import io.github.iamevaluator.overlay.Overlay;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A folder of changes: {@code changes.json}, the documents that it names, and whole objects of an environment. */
final class ChangeFolder {

    private static final String CHANGES = "changes.json";
    private static final List<String> OBJECTS = List.of("organization", "accounts");

    private final Path folder;
    private final ServiceCatalog catalog;
    private final ChangeProblems problems = new ChangeProblems();

    ChangeFolder(Path folder, ServiceCatalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    ChangeSet read() {
        Path file = folder.resolve(CHANGES);
        if (!Files.exists(file)) {
            return whole();
        }
        ChangeDocuments documents = new ChangeDocuments(folder, PolicyParser.create(catalog::rcpSupported), problems);
        ChangeFile changes = new ChangeFile(documents, problems);
        changes.read(file);
        int before = problems.count();
        List<Change> all = new ArrayList<>(overlay());
        int leftOut = problems.count() - before;
        all.addAll(changes.changes());
        int unused = reportUnused(file, documents.used());
        return new ChangeSet(all, changes.rejected() + leftOut + unused, problems.found(), List.of());
    }

    /** The folder of an environment as it would be. */
    private ChangeSet whole() {
        Environment after = objects();
        return new ChangeSet(
                List.of(new Change(
                        "the environment " + folder,
                        here(),
                        Change.Phase.CREATE,
                        before -> after.withUnlistedResources(before.unlistedResources()))),
                0,
                problems.found(),
                after.notices());
    }

    /** What the folder holds as an environment does; users and roles that had to be left out are problems. */
    private Environment objects() {
        Environment read = AwsExports.read(folder, catalog);
        problems.addAll(read.leftOut().stream().map(UnusableIdentity::problem).toList());
        return read;
    }

    /** The whole objects beside {@code changes.json}: each is added, or replaces the one of the same name. */
    private List<Change> overlay() {
        if (OBJECTS.stream().noneMatch(name -> Files.isDirectory(folder.resolve(name)))) {
            return List.of();
        }
        return new Overlay(objects(), folder).changes();
    }

    /** A document that no change names is most likely misnamed: a problem. How many there are. */
    private int reportUnused(Path changes, Set<Path> used) {
        int before = problems.count();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .map(Path::normalize)
                    .filter(file -> !used.contains(file) && !file.equals(changes.normalize()))
                    .sorted()
                    .forEach(file -> problems.add(
                            "unused-file",
                            file.toString(),
                            "no change names this file",
                            "name it as a \"document\" in " + CHANGES + ", or take it away"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return problems.count() - before;
    }

    private SourceLocation here() {
        return new SourceLocation(
                folder.toString(),
                Optional.of(folder.toString()),
                "",
                JsonPosition.START.line(),
                JsonPosition.START.column(),
                Optional.empty());
    }
}
