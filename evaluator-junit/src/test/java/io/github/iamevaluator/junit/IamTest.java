package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies from an environment, from files and from text blocks, changed for one test. */
@IamPolicies(environment = "src/test/resources/acme")
class IamTest {

    private static final String DEPLOY = "acme-prod/role/deploy";
    private static final String BUCKET = "arn:aws:s3:::artifacts";
    private static final String JAR = BUCKET + "/app.jar";
    private static final String TABLE = "arn:aws:dynamodb:eu-west-1:111111111111:table/orders";

    private static final String ALLOW_ALL = """
            { "Version": "2012-10-17",
              "Statement": [{ "Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*" }] }""";

    private static final String DENY_ALL = """
            { "Version": "2012-10-17",
              "Statement": [{ "Sid": "Nothing", "Effect": "Deny", "Action": "*", "Resource": "*" }] }""";

    private static final String OPEN = """
            { "Version": "2012-10-17",
              "Statement": [{ "Sid": "Open", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject",
                              "Resource": "arn:aws:s3:::artifacts/*" }] }""";

    @Test
    void anIdentityPolicyIsAddedToThoseOfTheCaller(Iam iam) {
        Iam more = iam.with(IamPolicy.identity(ALLOW_ALL).named("Everything"));
        assertThat(more).principal(DEPLOY).can("s3:ListBucket").on(BUCKET).becauseOf(PolicyType.IDENTITY, "All");
        assertThat(more)
                .principal(DEPLOY)
                .can("s3:GetObject")
                .on(JAR)
                .becauseOf(PolicyType.IDENTITY, "UseArtifactsEncrypted");
        assertThat(iam).principal(DEPLOY).cannot("s3:ListBucket").on(BUCKET).implicitly();
    }

    @Test
    void anIdentityPolicyOfTheSameNameIsReplaced(Iam iam) {
        assertThat(iam.with(IamPolicy.identity(ALLOW_ALL.replace("\"Action\": \"*\"", "\"Action\": \"s3:ListBucket\""))
                        .named("DeployArtifacts")))
                .principal(DEPLOY)
                .cannot("s3:GetObject")
                .on(JAR);
    }

    @Test
    void aSessionHasThePoliciesAddedToItsRole(Iam iam) {
        assertThat(iam.with(IamPolicy.identity(ALLOW_ALL)))
                .principal("arn:aws:sts::111111111111:assumed-role/deploy/build-7")
                .can("s3:ListBucket")
                .on(BUCKET);
    }

    @Test
    void whoeverHasNoIdentityPoliciesIsGivenNone(Iam iam) {
        assertThat(iam.with(IamPolicy.identity(ALLOW_ALL)).with(IamPolicy.permissionsBoundary(ALLOW_ALL)))
                .principal("anonymous")
                .cannot("s3:GetObject")
                .on(JAR);
    }

    @Test
    void aBoundaryLimits(Iam iam) {
        assertThat(iam.with(IamPolicy.permissionsBoundary("src/test/resources/policies/DeployArtifacts.json"))
                        .with(IamPolicy.identity(ALLOW_ALL)))
                .principal(DEPLOY)
                .cannot("s3:ListBucket")
                .on(BUCKET)
                .implicitly()
                .becauseOf(PolicyType.PERMISSIONS_BOUNDARY);
    }

    @Test
    void aSessionPolicyLimits(Iam iam) {
        assertThat(iam.with(IamPolicy.session(DENY_ALL)))
                .principal(DEPLOY)
                .cannot("s3:GetObject")
                .on(JAR)
                .becauseOf(PolicyType.SESSION, "Nothing");
    }

    @Test
    void aResourceGetsAPolicy(Iam iam) {
        assertThat(iam.with(IamPolicy.resource(JAR, OPEN)))
                .principal("anonymous")
                .can("s3:GetObject")
                .on(JAR)
                .becauseOf(PolicyType.RESOURCE, "Open");
    }

    @Test
    void anScpIsAttachedAtTheRootOrAtALevel(Iam iam) {
        assertThat(iam.with(IamPolicy.serviceControl(DENY_ALL)))
                .principal(DEPLOY)
                .cannot("s3:GetObject")
                .on(JAR)
                .explicitly()
                .becauseOf(PolicyType.SERVICE_CONTROL, "Nothing");
        assertThat(iam.with(IamPolicy.serviceControl(DENY_ALL).at("999999999999")))
                .principal(DEPLOY)
                .can("s3:GetObject")
                .on(JAR);
    }

    @Test
    void anRcpIsAttachedAtTheRoot(Iam iam) {
        assertThat(iam.with(IamPolicy.resourceControl("""
                                { "Version": "2012-10-17",
                                  "Statement": [{ "Sid": "Closed", "Effect": "Deny", "Principal": "*", "Action": "s3:*",
                                                  "Resource": "*" }] }""")))
                .principal(DEPLOY)
                .cannot("s3:GetObject")
                .on(JAR)
                .becauseOf(PolicyType.RESOURCE_CONTROL, "Closed");
    }

    @Test
    void anEndpointLimits(Iam iam) {
        String tablesOnly = OPEN.replace("s3:GetObject", "dynamodb:*").replace("arn:aws:s3:::artifacts/*", "*");
        assertThat(iam.with(IamPolicy.vpcEndpoint(tablesOnly)))
                .principal(DEPLOY)
                .cannot("s3:GetObject")
                .on(JAR)
                .implicitly()
                .becauseOf(PolicyType.VPC_ENDPOINT);
    }

    @Test
    @IamPolicies(
            policies = {"""
                { "Version": "2012-10-17",
                  "Statement": [{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "*",
                                  "Condition": { "DateLessThan": { "aws:CurrentTime": "2026-12-01T00:00:00Z" } } }] }""", "src/test/resources/policies"},
            clock = "2026-11-22T10:00:00Z")
    void textBlocksAndFoldersGoTogetherAndTheClockStands(Iam iam) {
        String reader = "arn:aws:iam::111111111111:user/reader";
        assertThat(iam).principal(reader).can("dynamodb:GetItem").on(TABLE).becauseOf(PolicyType.IDENTITY, "1");
        assertThat(iam).principal(reader).can("s3:GetObject").on(JAR).becauseOf(PolicyType.IDENTITY, "UseArtifacts");
        assertThat(iam.at(Instant.parse("2026-12-02T10:00:00Z")))
                .principal(reader)
                .cannot("dynamodb:GetItem")
                .on(TABLE);
    }

    @Test
    @IamPolicies(
            policies = ALLOW_ALL,
            serviceControl = {ALLOW_ALL, DENY_ALL},
            resource = OPEN)
    void eachTypeOfPolicyMayBeNamed(Iam iam) {
        assertThat(iam)
                .principal("arn:aws:iam::111111111111:user/reader")
                .cannot("s3:GetObject")
                .on(JAR)
                .becauseOf(PolicyType.SERVICE_CONTROL, "Nothing");
    }

    @Test
    void contextGoesWithTheCallerOrWithTheQuestion(Iam iam) {
        PrincipalAssert payments = assertThat(iam).principal(DEPLOY).with("aws:PrincipalTag/team", "payments");
        payments.can("s3:PutObject").on(JAR, BUCKET + "/lib.jar");
        payments.cannot("s3:PutObject").on(JAR).with("aws:PrincipalTag/team", "orders");
        payments.with("aws:PrincipalTag/team", List.of("payments"))
                .can("s3:GetObject")
                .on(JAR);
    }

    @Test
    void anythingElseCanBeAsked(Iam iam) {
        AccessRequest request = AccessRequest.of("arn:aws:iam::111111111111:role/deploy", "s3:DeleteObject", JAR);
        assertThat(iam.explain(request).result().decision()).isEqualTo(Decision.EXPLICIT_DENY);
        assertThat(iam.environment()).isPresent();
    }
}
