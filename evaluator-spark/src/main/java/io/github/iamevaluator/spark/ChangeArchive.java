package io.github.iamevaluator.spark;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.change.ChangeSet;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.terraform.TerraformPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * A change as {@code what-if --change} takes it, as one compressed array of bytes: a folder with {@code changes.json}, a
 * folder of the environment as it would be, or a Terraform plan; {@code docs/what-if.md} says how they are written.
 *
 * <p>A policy that is not known yet is unknown here, too (INC-1): what it concerns is undecided.
 *
 * @since 0.1.0
 */
public final class ChangeArchive implements EnvironmentChange {

    private static final long serialVersionUID = 1L;
    private static final String CHANGES = "changes.json";

    private final FileArchive files;
    private final @Nullable String plan;
    private final @Nullable String account;

    private ChangeArchive(FileArchive files, @Nullable String plan, @Nullable String account) {
        this.files = files;
        this.plan = plan;
        this.account = account;
    }

    /**
     * The archive of a change.
     *
     * @param path of a folder or a plan: a path, or a URI in any file system that Hadoop knows
     * @param account the account that a plan is for, if neither its ARNs nor the environment say so
     * @param hadoop its configuration
     * @throws UncheckedIOException if it cannot be read
     */
    public static ChangeArchive of(String path, Optional<String> account, Configuration hadoop) {
        Path root = new Path(path);
        String what = "the change";
        try {
            boolean folder = root.getFileSystem(hadoop).getFileStatus(root).isDirectory();
            return folder
                    ? new ChangeArchive(FileArchive.of(what, path, hadoop, ChangeArchive::changes), null, null)
                    : new ChangeArchive(
                            FileArchive.of(what, path, hadoop, (files, file) -> Map.of(root.getName(), file.getPath())),
                            root.getName(),
                            account.orElse(null));
        } catch (IOException error) {
            throw new UncheckedIOException(what + " \"" + path + "\" cannot be read: " + error.getMessage(), error);
        }
    }

    /** All files beside {@code changes.json}; without that, the exports. */
    private static Map<String, Path> changes(FileSystem files, FileStatus root) throws IOException {
        return files.exists(new Path(root.getPath(), CHANGES))
                ? FileArchive.below(files, root, root.getPath())
                : ExportArchive.exports(files, root);
    }

    /** Its size in bytes: what a broadcast of it costs. */
    public int size() {
        return files.size();
    }

    @Override
    public ChangedEnvironment applyTo(Environment before) {
        ServiceCatalog catalog = ServiceCatalog.embedded();
        return files.unpacked(folder -> set(folder, before, catalog).applyTo(before));
    }

    private ChangeSet set(java.nio.file.Path folder, Environment before, ServiceCatalog catalog) {
        return plan == null
                ? ChangeSet.read(folder, catalog)
                : TerraformPlan.read(folder.resolve(plan), before, catalog, Optional.ofNullable(account));
    }
}
