package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;

import io.github.iamevaluator.policy.PolicyType;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The class that the README shows, on the small organization in the test resources. */
@IamPolicies(environment = "src/test/resources/acme", policies = "src/test/resources/policies")
class DeployRoleTest {

    @Test
    void deployReadsArtifacts(Iam iam) {
        assertThat(iam)
                .principal("arn:aws:iam::111111111111:role/deploy")
                .can("s3:GetObject")
                .on("arn:aws:s3:::artifacts/app.jar")
                .with("aws:SecureTransport", "true");
        assertThat(iam)
                .principal("arn:aws:iam::111111111111:role/deploy")
                .cannot("s3:DeleteObject")
                .on("arn:aws:s3:::artifacts/app.jar")
                .becauseOf(PolicyType.SERVICE_CONTROL, "DenyDeletes");
    }

    @ScenarioFiles("src/test/iam/**/*.yaml")
    Stream<DynamicTest> scenarios(Iam iam) {
        return iam.scenarios();
    }

    @AccessMatrix("access.csv")
    void matrix(MatrixCell cell) {
        cell.verify();
    }
}
