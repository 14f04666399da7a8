package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.change.ChangeSet;
import io.github.iamevaluator.change.ChangedEnvironment;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.IngestException;
import io.github.iamevaluator.scenario.wording.Words;
import io.github.iamevaluator.terraform.TerraformPlan;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that give a change of an environment. */
final class ChangeOptions {

    /** How a notice begins that says that the environment or the plan is out of date. */
    private static final String DRIFT = "drift: ";

    @Option(
            names = "--change",
            required = true,
            paramLabel = "DIR|PLAN",
            description =
                    "Folder of changes, folder of the environment as it would be, or what terraform show -json prints"
                            + " of a plan (docs/what-if.md).")
    private String change = "";

    @Option(
            names = "--plan-account",
            paramLabel = "ID",
            description =
                    "The account that a Terraform plan is for, where neither its ARNs nor the environment say so.")
    private Optional<String> account = Optional.empty();

    /** The environment after the change; says on standard error what of the change could not be made. */
    ChangedEnvironment read(Environment before, ServiceCatalog catalog, PrintWriter err) {
        account.filter(id -> !Arn.isAccountId(id)).ifPresent(id -> {
            throw CommandFailure.usage("--plan-account \"" + id + "\" is no account id; write 12 digits");
        });
        return read(change, account, before, catalog, err);
    }

    /** The environment after a change that another option gives. */
    static ChangedEnvironment read(String change, Environment before, ServiceCatalog catalog, PrintWriter err) {
        return read(change, Optional.empty(), before, catalog, err);
    }

    private static ChangedEnvironment read(
            String change, Optional<String> account, Environment before, ServiceCatalog catalog, PrintWriter err) {
        Path path = InputSource.path(change);
        if (!Files.exists(path)) {
            throw CommandFailure.input("\"" + change + "\" cannot be read: there is no such file or folder");
        }
        ChangedEnvironment after = changes(path, account, before, catalog).applyTo(before);
        after.notices().forEach(notice -> err.println((notice.startsWith(DRIFT) ? "warning: " : "note: ") + notice));
        after.problems().forEach(problem -> err.println("error: " + Words.of(problem)));
        return after;
    }

    private static ChangeSet changes(Path path, Optional<String> account, Environment before, ServiceCatalog catalog) {
        try {
            return Files.isDirectory(path)
                    ? ChangeSet.read(path, catalog)
                    : TerraformPlan.read(path, before, catalog, account);
        } catch (IngestException broken) {
            throw CommandFailure.input(String.valueOf(broken.getMessage()));
        }
    }
}
