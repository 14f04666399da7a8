package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.IngestException;
import io.github.iamevaluator.scenario.wording.Words;
import io.github.iamevaluator.whatif.ChangeSet;
import io.github.iamevaluator.whatif.ChangedEnvironment;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options that give a change of an environment. */
final class ChangeOptions {

    @Option(
            names = "--change",
            required = true,
            paramLabel = "DIR|PLAN",
            description =
                    "Folder of changes, folder of the environment as it would be, or what terraform show -json prints"
                            + " of a plan (docs/what-if.md).")
    private String change = "";

    /** The environment after the change; says on standard error what of the change could not be made. */
    ChangedEnvironment read(Environment before, ServiceCatalog catalog, PrintWriter err) {
        return read(change, before, catalog, err);
    }

    /** The environment after a change that another option gives. */
    static ChangedEnvironment read(String change, Environment before, ServiceCatalog catalog, PrintWriter err) {
        Path path = InputSource.path(change);
        if (!Files.exists(path)) {
            throw CommandFailure.input("\"" + change + "\" cannot be read: there is no such file or folder");
        }
        ChangedEnvironment after = changes(path, catalog).applyTo(before);
        after.notices().forEach(notice -> err.println("note: " + notice));
        after.problems().forEach(problem -> err.println("error: " + Words.of(problem)));
        return after;
    }

    private static ChangeSet changes(Path path, ServiceCatalog catalog) {
        try {
            return ChangeSet.read(path, catalog);
        } catch (IngestException broken) {
            throw CommandFailure.input(String.valueOf(broken.getMessage()));
        }
    }
}
