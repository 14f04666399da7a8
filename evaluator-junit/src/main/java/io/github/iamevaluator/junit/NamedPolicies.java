package io.github.iamevaluator.junit;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.scenario.tests.PoliciesUnderTest;
import io.github.iamevaluator.scenario.tests.PolicyFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what an {@link IamPolicies} names. */
final class NamedPolicies {

    private final IamPolicies named;
    private final ServiceCatalog catalog;
    private final Function<Path, Environment> environments;

    /**
     * A reader.
     *
     * @param environments the environment of a folder, which may have been read before
     */
    NamedPolicies(IamPolicies named, ServiceCatalog catalog, Function<Path, Environment> environments) {
        this.named = named;
        this.catalog = catalog;
        this.environments = environments;
    }

    /**
     * The policies.
     *
     * @throws UnusablePoliciesException if they cannot be used
     */
    TestedPolicies read() {
        Optional<Instant> time = time();
        IamEvaluator iam = TestedPolicies.evaluator(catalog, time);
        PolicySet inHand = inHand(new PolicyTexts(PolicyFiles.create(catalog)));
        String folder = named.environment();
        PoliciesUnderTest policies = folder.isEmpty()
                ? PoliciesUnderTest.of(iam, inHand)
                : PoliciesUnderTest.of(iam, environment(folder), Optional.of(folder), inHand);
        return new TestedPolicies(catalog, policies, time, List.of());
    }

    private Environment environment(String folder) {
        Path path = TestFilePaths.path(folder);
        if (!Files.isDirectory(path)) {
            throw new UnusablePoliciesException(
                    "there is no environment folder \"" + folder + "\"; paths begin at the working directory");
        }
        return environments.apply(path);
    }

    private PolicySet inHand(PolicyTexts texts) {
        return PolicySet.builder()
                .identity(texts.read(PolicyForm.IDENTITY, "policies", named.policies()))
                .permissionsBoundary(
                        one(texts, PolicyForm.PERMISSIONS_BOUNDARY, "permissionsBoundary", named.permissionsBoundary()))
                .session(texts.read(PolicyForm.SESSION, "session", named.session()))
                .serviceControl(texts.levels(PolicyForm.SERVICE_CONTROL, "serviceControl", named.serviceControl()))
                .resourceControl(texts.levels(PolicyForm.RESOURCE_CONTROL, "resourceControl", named.resourceControl()))
                .vpcEndpoint(one(texts, PolicyForm.INTERFACE_ENDPOINT, "vpcEndpoint", named.vpcEndpoint()))
                .resource(one(texts, PolicyForm.RESOURCE_BASED, "resource", named.resource()))
                .build();
    }

    /** That of an attribute with one text; none if it is left out. */
    private static List<Policy> one(PolicyTexts texts, PolicyForm form, String what, String text) {
        return text.isEmpty() ? List.of() : texts.read(form, what, text);
    }

    private Optional<Instant> time() {
        try {
            return Optional.of(named.clock()).filter(text -> !text.isEmpty()).map(Instant::parse);
        } catch (DateTimeException malformed) {
            throw new UnusablePoliciesException(
                    "clock \"" + named.clock() + "\" is no time; write it as in 2026-11-22T10:00:00Z");
        }
    }
}
