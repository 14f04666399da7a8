package io.github.iamevaluator.change;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.policy.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of changes of Acme, written by a test. */
public record ChangeFolderFixture(Path folder) {

    public static final ServiceCatalog CATALOG = ServiceCatalog.embedded();
    public static final Path ACME_FOLDER = Path.of("..", "fixtures", "organizations", "acme");
    public static final Environment ACME = AwsExports.read(ACME_FOLDER, CATALOG);

    /** An Allow of everything. */
    public static final String ALLOW_ALL =
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"All\",\"Effect\":\"Allow\","
                    + "\"Action\":\"*\",\"Resource\":\"*\"}]}";

    /** Writes a file. */
    public ChangeFolderFixture file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes {@code changes.json} with these entries, in JSON whose quotes are apostrophes. */
    public ChangeFolderFixture changes(String... entries) {
        String text = "{\"changes\": [\n" + String.join(",\n", entries) + "\n]}";
        return file("changes.json", text.replace('\'', '"'));
    }

    /** Acme with the changes made. */
    public ChangedEnvironment applied() {
        return ChangeSet.read(folder, CATALOG).applyTo(ACME);
    }

    /** What is wrong, one line each, without places. */
    public List<String> problems() {
        return applied().problems().stream().map(ChangeFolderFixture::line).toList();
    }

    private static String line(Problem problem) {
        return problem.at().line() + ": " + problem.what() + "; " + problem.mend();
    }
}
