package io.github.iamevaluator.junit;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.ingest.AwsExports;
import io.github.iamevaluator.ingest.IngestException;
import io.github.iamevaluator.parse.PolicyParseException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the tests of a run read: each catalog, environment and policy once, kept in the run's own store. */
final class RunInputs {

    private static final Namespace NAMESPACE = Namespace.create(RunInputs.class);

    private RunInputs() {}

    /**
     * The policies of a test.
     *
     * @throws ExtensionConfigurationException if none are named, or they cannot be used
     */
    static Iam iam(ExtensionContext context) {
        IamPolicies named = named(context)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        "no policies are named; put @IamPolicies on the test class or method"));
        List<String> scenarioFiles = AnnotationSupport.findAnnotation(context.getElement(), ScenarioFiles.class)
                .map(files -> List.of(files.value()))
                .orElse(List.of());
        return new Iam(read(named, context), OpenClaims.of(context).claims(), RunCoverage.of(context), scenarioFiles);
    }

    /** Reads the policies of a test, if it names any, and the run's settings. */
    static void readAhead(ExtensionContext context) {
        RunCoverage.of(context);
        named(context).ifPresent(named -> read(named, context));
    }

    private static TestedPolicies read(IamPolicies named, ExtensionContext context) {
        Store store = context.getRoot().getStore(NAMESPACE);
        try {
            ServiceCatalog catalog = store.getOrComputeIfAbsent(
                    ServiceCatalog.class, type -> ServiceCatalog.embedded(), ServiceCatalog.class);
            Function<Path, Environment> environments = folder ->
                    store.getOrComputeIfAbsent(folder, path -> AwsExports.read(path, catalog), Environment.class);
            return store.getOrComputeIfAbsent(
                    named, policies -> new NamedPolicies(policies, catalog, environments).read(), TestedPolicies.class);
        } catch (UnusablePoliciesException | PolicyParseException | IngestException unusable) {
            throw new ExtensionConfigurationException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static Optional<IamPolicies> named(ExtensionContext context) {
        Optional<ExtensionContext> around = Optional.of(context);
        while (around.isPresent()) {
            Optional<IamPolicies> named =
                    AnnotationSupport.findAnnotation(around.get().getElement(), IamPolicies.class);
            if (named.isPresent()) {
                return named;
            }
            around = around.get().getParent();
        }
        return Optional.empty();
    }
}
