package com.example;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;

import io.github.iamevaluator.junit.Iam;
import io.github.iamevaluator.junit.IamPolicies;
import io.github.iamevaluator.junit.IamPolicy;
import io.github.iamevaluator.junit.IamSoftAssertions;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A policy that is not attached yet, and what it would change. */
@IamPolicies(environment = "src/test/resources/acme")
class ProposedPolicyTest {

  static final String PROPOSED = """
      { "Version": "2012-10-17",
        "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::artifacts",
                        "Condition": { "DateLessThan": { "aws:CurrentTime": "2027-01-01T00:00:00Z" } } }] }""";

  @Test void deployCouldListArtifactsUntilNewYear(Iam iam) {
    var proposed = iam.with(IamPolicy.identity(PROPOSED));
    assertThat(iam).principal("acme-prod/role/deploy").cannot("s3:ListBucket").on("arn:aws:s3:::artifacts");
    assertThat(proposed.at(Instant.parse("2026-12-31T00:00:00Z")))
        .principal("acme-prod/role/deploy").can("s3:ListBucket").on("arn:aws:s3:::artifacts");
    assertThat(proposed.at(Instant.parse("2027-01-02T00:00:00Z")))
        .principal("acme-prod/role/deploy").cannot("s3:ListBucket").on("arn:aws:s3:::artifacts").implicitly();
  }

  @Test void nothingElseBecomesPossible(Iam iam) {
    var softly = new IamSoftAssertions();
    var proposed = iam.with(IamPolicy.identity(PROPOSED));
    softly.assertThat(proposed).principal("acme-prod/role/deploy").cannot("s3:DeleteBucket").on("arn:aws:s3:::artifacts");
    softly.assertThat(proposed).principal("anonymous").cannot("s3:GetObject", "s3:PutObject").on("arn:aws:s3:::artifacts/*");
    softly.assertAll();
  }
}
