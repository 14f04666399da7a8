package io.github.iamevaluator.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicySet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioGeneratorTest {

    private static final Set<String> COVERED_BY_RCPS = Set.of("s3", "sqs", "kms", "sts", "secretsmanager");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 42, -7, Long.MAX_VALUE})
    void aSeedMakesTheSameScenarioEveryTime(long seed) {
        assertThat(ScenarioGenerator.scenario(seed)).isEqualTo(ScenarioGenerator.scenario(seed));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, 2_000})
    void everyDocumentIsWhatTheParserReadsFromItsText(long first) {
        for (long seed = first; seed < first + 300; seed++) {
            PolicySet policies = ScenarioGenerator.scenario(seed).policies();
            check(PolicyForm.IDENTITY, policies.identity());
            check(PolicyForm.PERMISSIONS_BOUNDARY, policies.permissionsBoundary());
            check(PolicyForm.SESSION, policies.session());
            check(PolicyForm.INTERFACE_ENDPOINT, policies.vpcEndpoint());
            policies.serviceControl().stream()
                    .map(ControlLevel::policies)
                    .forEach(level -> check(PolicyForm.SERVICE_CONTROL, level));
            policies.resourceControl().stream()
                    .map(ControlLevel::policies)
                    .forEach(level -> check(PolicyForm.RESOURCE_CONTROL, level));
            policies.resource().forEach(policy -> check(resourceForm(policy), List.of(policy)));
        }
    }

    /** A trust policy has no Resource. */
    private static PolicyForm resourceForm(Policy policy) {
        boolean trust = policy.document()
                .filter(d -> d.statements().get(0).resource().patterns().isEmpty())
                .isPresent();
        return trust ? PolicyForm.ROLE_TRUST : PolicyForm.RESOURCE_BASED;
    }

    private static void check(PolicyForm form, List<Policy> policies) {
        PolicyParser parser = PolicyParser.create(COVERED_BY_RCPS::contains);
        for (Policy policy : policies) {
            if (policy.document().isPresent()) {
                PolicyDocument document = policy.document().get();
                Policy read = parser.parse(form, PolicyInput.text(policy.name(), document.text()));
                assertThat(read.document()).contains(document);
            }
        }
    }
}
