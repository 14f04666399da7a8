package io.github.iamevaluator.ingest;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.environment.EnvironmentBuilder;
import io.github.iamevaluator.parse.PolicyParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a folder of what AWS prints into an {@link Environment}; {@code docs/environment.md} says how it is laid out.
 *
 * <p>Any part may be missing. What AWS refused to tell is unknown, not absent (INC-1). A policy document that violates
 * the grammar is kept as broken and stops nobody but the questions that it concerns (INC-4). Files may be larger than
 * memory; the environment they describe may not.
 *
 * @since 0.1.0
 */
public final class AwsExports {

    private static final String ORGANIZATION = "organization";
    private static final String ACCOUNTS = "accounts";
    private static final String RESOURCES = "resources";
    private static final String DETAILS = "get-account-authorization-details";

    private final Path folder;
    private final IngestProblems problems = new IngestProblems();
    private final PolicyDocuments documents;
    private final EnvironmentBuilder environment = Environment.builder();
    private final ResourceDrafts resources = new ResourceDrafts();

    private AwsExports(Path folder, PolicyDocuments documents) {
        this.folder = folder;
        this.documents = documents;
    }

    /**
     * The environment that a folder describes.
     *
     * @throws IngestException with the problems of all files, if there are any
     */
    public static Environment read(Path folder) {
        return read(folder, ServiceCatalog.embedded());
    }

    /**
     * The environment that a folder describes.
     *
     * @param catalog says which services RCPs may name (RCP-7, RCP-8)
     * @throws IngestException with the problems of all files, if there are any
     */
    public static Environment read(Path folder, ServiceCatalog catalog) {
        return read(folder, catalog, PolicyDocuments.UNPACKED);
    }

    /** The environment that a folder describes, documents beyond so many characters packed. */
    static Environment read(Path folder, ServiceCatalog catalog, long unpackedCharacters) {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        return new AwsExports(folder, new PolicyDocuments(parser, unpackedCharacters)).read();
    }

    private Environment read() {
        ExportFolder exports = new ExportFolder(folder, problems);
        Optional<Path> organization = exports.folder(ORGANIZATION);
        Optional<Path> accounts = exports.folder(ACCOUNTS);
        if (organization.isEmpty() && accounts.isEmpty()) {
            problems.add(
                    "no-exports",
                    folder.toString(),
                    "there is neither a folder \"organization\" nor a folder \"accounts\" in it",
                    "docs/environment.md says what belongs there");
            throw new IngestException(problems.problems());
        }
        exports.noteMisspelt(Set.of(ORGANIZATION, ACCOUNTS));
        organization.ifPresent(
                path -> environment.organization(new OrganizationReader(path, documents, problems).read()));
        accounts.ifPresent(path -> new ExportFolder(path, problems).children().forEach(this::account));
        if (!problems.problems().isEmpty()) {
            throw new IngestException(problems.problems());
        }
        resources.addTo(environment);
        problems.notices().forEach(environment::notice);
        problems.leftOut().forEach(environment::leftOut);
        return environment.build();
    }

    private void account(Path path) {
        String id = String.valueOf(path.getFileName());
        if (!Arn.isAccountId(id) || !Files.isDirectory(path)) {
            problems.notice(path + " was passed over: it is no folder named by an account id");
            return;
        }
        AccountDraft account = new AccountDraft(id);
        IdentityReader identities = new IdentityReader(account, documents, problems);
        ExportFolder exports = new ExportFolder(path, problems);
        exports.folder(RESOURCES).ifPresent(resources -> readResources(resources, id));
        for (Path child : exports.children()) {
            String name = String.valueOf(child.getFileName());
            if (name.startsWith(DETAILS) && name.endsWith(".json")) {
                identities.read(new ExportFile(child, problems));
            } else if (!name.equals(RESOURCES) && !name.equals(MissingCall.FILE)) {
                problems.notice(child + " was passed over");
            }
        }
        refuse(MissingCall.read(path, problems), account);
        environment.account(account.account());
    }

    private void readResources(Path path, String accountId) {
        ResourceReader reader = new ResourceReader(resources, documents, problems);
        new ExportFolder(path, problems).jsonFilesBelow().forEach(file -> reader.read(file, accountId));
    }

    private void refuse(List<MissingCall> calls, AccountDraft account) {
        for (MissingCall missing : calls) {
            if (missing.call().equals("iam get-account-authorization-details")) {
                account.complete(false);
            } else {
                resources.refuse(missing, account);
            }
        }
    }
}
