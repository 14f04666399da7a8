package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.catalog.CatalogSource;
import io.github.iamevaluator.catalog.ServiceCatalog;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the program's version, and the source, version, date and licence of its catalog. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        CatalogSource source = ServiceCatalog.embedded().source();
        String version = Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {
            "iam-evaluator " + version,
            "service catalog: " + source.name() + " " + source.version() + " of " + source.date() + ", licence "
                    + source.licence(),
            "Java " + Runtime.version()
        };
    }
}
