package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.ingest.IngestException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The environments of test files, each folder read once. */
final class TestEnvironments {

    private final ServiceCatalog catalog;
    private final Optional<Path> ofAllFiles;
    private final Map<Path, Environment> byFolder = new HashMap<>();

    /**
     * No environment read yet.
     *
     * @param ofAllFiles a folder that is used in place of what the files say
     */
    TestEnvironments(ServiceCatalog catalog, Optional<Path> ofAllFiles) {
        this.catalog = catalog;
        this.ofAllFiles = ofAllFiles;
    }

    Optional<Path> ofAllFiles() {
        return ofAllFiles;
    }

    /**
     * The environment of a folder.
     *
     * @throws IngestException if it cannot be read
     */
    Environment read(Path folder) {
        return byFolder.computeIfAbsent(folder, path -> AwsExports.read(path, catalog));
    }
}
