package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.UnlistedResources;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.ingest.IngestException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that give an organization in hand. */
final class EnvironmentOptions {

    @Option(
            names = "--environment",
            paramLabel = "DIR",
            description = "Folder of what AWS prints about an organization and its accounts (docs/environment.md).")
    private Optional<String> folder = Optional.empty();

    @Option(
            names = "--unlisted-resources",
            paramLabel = "HOW",
            description = "A resource that the environment does not have is answered as without-policy (default) or as"
                    + " undecided.")
    private String unlisted = "without-policy";

    /**
     * Reads it.
     *
     * @param allNotices whether to list what was passed over, and not only to say how much
     */
    Optional<Environment> read(ServiceCatalog catalog, PrintWriter err, boolean allNotices) {
        UnlistedResources unlistedResources = unlistedResources();
        return folder.map(name -> {
            Environment known = read(InputSource.path(name), catalog).withUnlistedResources(unlistedResources);
            tell(known.notices(), err, allNotices);
            known.leftOut().forEach(left -> err.println("warning: left out: " + left.describe()));
            return known;
        });
    }

    /** The folder as it was given; empty if none was. */
    String folder() {
        return folder.orElse("");
    }

    private static Environment read(Path folder, ServiceCatalog catalog) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.input("\"" + folder
                    + "\" is no folder; --environment wants one of what AWS prints, see" + " docs/environment.md");
        }
        try {
            return AwsExports.read(folder, catalog);
        } catch (IngestException broken) {
            throw CommandFailure.input(String.valueOf(broken.getMessage()));
        }
    }

    private static void tell(List<String> notices, PrintWriter err, boolean all) {
        if (all) {
            notices.forEach(notice -> err.println("note: " + notice));
        } else if (!notices.isEmpty()) {
            err.println(
                    notices.size() == 1
                            ? "note: " + notices.get(0)
                            : "note: " + notices.size()
                                    + " parts of the environment were passed over; --explain lists them");
        }
    }

    private UnlistedResources unlistedResources() {
        return switch (unlisted) {
            case "without-policy" -> UnlistedResources.WITHOUT_POLICY;
            case "undecided" -> UnlistedResources.UNKNOWN_POLICY;
            default ->
                throw CommandFailure.usage(
                        "--unlisted-resources \"" + unlisted + "\" is neither without-policy nor undecided");
        };
    }
}
