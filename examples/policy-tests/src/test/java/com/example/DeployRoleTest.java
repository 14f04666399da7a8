package com.example;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;

import io.github.iamevaluator.junit.AccessMatrix;
import io.github.iamevaluator.junit.Iam;
import io.github.iamevaluator.junit.IamPolicies;
import io.github.iamevaluator.junit.MatrixCell;
import io.github.iamevaluator.junit.ScenarioFiles;
import io.github.iamevaluator.policy.PolicyType;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

@IamPolicies(environment = "src/test/resources/acme", policies = "infra/policies")
class DeployRoleTest {
  @Test void deployReadsArtifacts(Iam iam) {
    assertThat(iam).principal("arn:aws:iam::111111111111:role/deploy")
        .can("s3:GetObject").on("arn:aws:s3:::artifacts/app.jar").with("aws:SecureTransport", "true");
    assertThat(iam).principal("arn:aws:iam::111111111111:role/deploy")
        .cannot("s3:DeleteObject").on("arn:aws:s3:::artifacts/app.jar")
        .becauseOf(PolicyType.SERVICE_CONTROL, "DenyDeletes");
  }
  @ScenarioFiles("src/test/iam/**/*.yaml") Stream<DynamicTest> scenarios(Iam iam) { return iam.scenarios(); }
  @AccessMatrix("access.csv") void matrix(MatrixCell cell) { cell.verify(); }
}
