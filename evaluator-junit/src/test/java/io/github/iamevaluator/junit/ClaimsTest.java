package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a claim that does not hold says, to the letter. */
class ClaimsTest {

    private static final String DEPLOY = "arn:aws:iam::111111111111:role/deploy";
    private static final String JAR = "arn:aws:s3:::artifacts/app.jar";

    @IamPolicies(environment = "src/test/resources/acme")
    static class WrongClaims {

        @Test
        void implicitlyDenied(Iam iam) {
            assertThat(iam).principal(DEPLOY).can("s3:PutObject").on(JAR);
        }

        @Test
        void explicitlyDenied(Iam iam) {
            assertThat(iam).principal(DEPLOY).can("s3:DeleteObject").on(JAR);
        }

        @Test
        void allowed(Iam iam) {
            assertThat(iam).principal(DEPLOY).cannot("s3:GetObject").on(JAR).with("aws:SecureTransport", "true");
        }

        @Test
        void undecided(Iam iam) {
            assertThat(iam)
                    .principal("acme-prod/role/audit")
                    .cannot("s3:PutObject")
                    .on(JAR);
        }

        @Test
        void forAnotherReason(Iam iam) {
            assertThat(iam)
                    .principal(DEPLOY)
                    .cannot("s3:DeleteObject")
                    .on(JAR)
                    .becauseOf(PolicyType.PERMISSIONS_BOUNDARY, "NoDeletes");
        }

        @Test
        void implicitlyAfterAll(Iam iam) {
            assertThat(iam).principal(DEPLOY).cannot("s3:DeleteObject").on(JAR).implicitly();
        }

        @Test
        void ofManyOne(Iam iam) {
            assertThat(iam)
                    .as("what deploy reads")
                    .principal(DEPLOY)
                    .with("aws:SecureTransport", "true")
                    .can("s3:GetObject", "s3:PutObject")
                    .on(JAR);
        }
    }

    private final Map<String, String> failed = TestRun.of(WrongClaims.class).failed();

    @Test
    void anImplicitDenialTellsWhatWouldHaveAllowedIt() {
        assertThat(failed.get("implicitlyDenied(Iam)")).isEqualTo("""
                        denied implicitly: arn:aws:iam::111111111111:role/deploy may not call s3:PutObject on arn:aws:s3:::artifacts/app.jar
                          expected    allowed
                          actual      denied implicitly
                          decided by  identity policy DeployArtifacts: no statement allows it
                                      no resource policy
                          nearest     identity policy DeployArtifacts, statement ReleasePayments, src/test/resources/acme/accounts/111111111111/get-account-authorization-details.json:42:15
                                      but StringEquals aws:PrincipalTag/team: wanted "payments", actual absent; the key is absent: a positive operator is false, a negated one true (COND-4)
                                      would be allowed if aws:PrincipalTag/team were "payments"; it is absent
                          in full     bin/iam-evaluator can --environment src/test/resources/acme --principal arn:aws:iam::111111111111:role/deploy --action s3:PutObject --resource arn:aws:s3:::artifacts/app.jar --explain""");
    }

    @Test
    void anExplicitDenialTellsTheStatementWithFileAndLine() {
        assertThat(failed.get("explicitlyDenied(Iam)")).isEqualTo("""
                        denied explicitly: arn:aws:iam::111111111111:role/deploy may not call s3:DeleteObject on arn:aws:s3:::artifacts/app.jar
                          expected    allowed
                          actual      denied explicitly
                          decided by  SCP KeepArtifacts, statement DenyDeletes, src/test/resources/acme/organization/describe-policy/p-keep1234.json:8:16 (line 4, column 5 of the decoded text)
                          nearest     would be allowed if SCP KeepArtifacts, statement DenyDeletes were not there
                          in full     bin/iam-evaluator can --environment src/test/resources/acme --principal arn:aws:iam::111111111111:role/deploy --action s3:DeleteObject --resource arn:aws:s3:::artifacts/app.jar --explain""");
    }

    @Test
    void anUnexpectedAllowTellsWhatWouldHaveDeniedIt() {
        assertThat(failed.get("allowed(Iam)")).isEqualTo("""
                        allowed: arn:aws:iam::111111111111:role/deploy may call s3:GetObject on arn:aws:s3:::artifacts/app.jar
                          expected    denied
                          actual      allowed
                          decided by  identity policy DeployArtifacts, statement UseArtifactsEncrypted, src/test/resources/acme/accounts/111111111111/get-account-authorization-details.json:28:15
                          nearest     would be denied implicitly if aws:SecureTransport were "false"; it is "true"
                          in full     bin/iam-evaluator can --environment src/test/resources/acme --principal arn:aws:iam::111111111111:role/deploy --action s3:GetObject --resource arn:aws:s3:::artifacts/app.jar --context aws:SecureTransport=true --explain""");
    }

    @Test
    void undecidedFailsAndTellsWhatIsMissing() {
        assertThat(failed.get("undecided(Iam)")).isEqualTo("""
                        undecided: whether arn:aws:iam::111111111111:role/audit may call s3:PutObject on arn:aws:s3:::artifacts/app.jar depends on what is not at hand: SecurityAudit
                          expected    denied
                          actual      undecided
                          missing     SecurityAudit
                          in full     bin/iam-evaluator can --environment src/test/resources/acme --principal arn:aws:iam::111111111111:role/audit --action s3:PutObject --resource arn:aws:s3:::artifacts/app.jar --explain""");
    }

    @Test
    void aDenialForAnotherReasonFails() {
        assertThat(failed.get("forAnotherReason(Iam)"))
                .contains(
                        "\n  expected    denied, because: by pb, statement NoDeletes\n  actual      denied explicitly\n");
        assertThat(failed.get("implicitlyAfterAll(Iam)"))
                .contains("\n  expected    denied, because: denied implicitly\n  actual      denied explicitly\n");
    }

    @Test
    void aDescriptionStandsBeforeTheOnlyQuestionThatFails() {
        assertThat(failed.get("ofManyOne(Iam)"))
                .startsWith("[what deploy reads] denied implicitly: " + DEPLOY + " may not call s3:PutObject on " + JAR)
                .doesNotContain("s3:GetObject");
    }
}
