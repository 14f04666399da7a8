package io.github.iamevaluator.whatif;

import static io.github.iamevaluator.change.ChangeFolderFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.environment.Environment;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which resources a comparison asks about, so that nobody loses or gains anything unseen. */
class CandidateResourcesTest {

    private static final Arn DEPLOY = arn("arn:aws:iam::444444444444:role/deploy");
    private static final Arn BO = arn("arn:aws:iam::555555555555:user/dev/bo");
    private static final Arn CHRIS = arn("arn:aws:iam::555555555555:user/dev/chris");
    private static final String PROD = "ou-ac3m-pr0dpr0d";

    private final IamEvaluator iam = IamEvaluator.create();

    private static Arn arn(String text) {
        return Arn.parse(text).orElseThrow();
    }

    private List<String> told(Environment before, Environment after) {
        return WhatIf.of(iam, before, after)
                .compare(RequestContext.EMPTY, WhatIf.MOST_CELLS, done -> {})
                .changes()
                .stream()
                .map(change ->
                        change.kind() + " " + change.request().principal().text() + " "
                                + change.request().action() + " "
                                + change.request().resources().get(0).arn())
                .toList();
    }

    private static Policy policy(PolicyForm form, String statement) {
        return policy(form, "2012-10-17", statement);
    }

    private static Policy policy(PolicyForm form, String version, String statement) {
        String text = ("{'Version': '" + version + "', 'Statement': [" + statement + "]}").replace('\'', '"');
        return PolicyParser.create(any -> true).parse(form, PolicyInput.text("Change", text));
    }

    private static Environment withScp(Environment environment, String statement) {
        return environment.withServiceControlPolicy(PROD, policy(PolicyForm.SERVICE_CONTROL, statement));
    }

    @Test
    void aVariableStandsForWhatEachCallerHas() {
        Policy home = policy(
                PolicyForm.IDENTITY,
                "{'Effect': 'Allow', 'Action': 's3:GetObject',"
                        + " 'Resource': 'arn:aws:s3:::acme-artifacts/home/${aws:username}/*'}");
        Environment after = ACME.withIdentityPolicy(BO, home).withIdentityPolicy(CHRIS, home);

        assertThat(told(ACME, after))
                .containsExactly(
                        "GAINED " + BO + " s3:GetObject arn:aws:s3:::acme-artifacts/home/bo/example",
                        "GAINED " + CHRIS + " s3:GetObject arn:aws:s3:::acme-artifacts/home/chris/example");
    }

    @Test
    void theTagsOfACallerAreSuchValuesToo() {
        Environment after = ACME.withIdentityPolicy(
                BO,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 's3:GetObject',"
                                + " 'Resource': 'arn:aws:s3:::acme-artifacts/${aws:PrincipalTag/team}/*'}"));

        assertThat(told(ACME, after))
                .containsExactly("GAINED " + BO + " s3:GetObject arn:aws:s3:::acme-artifacts/payments/example");
    }

    @Test
    void underTheOldVersionThereAreNoVariables() {
        Environment after = ACME.withIdentityPolicy(
                BO,
                policy(
                        PolicyForm.IDENTITY,
                        "2008-10-17",
                        "{'Effect': 'Allow', 'Action': 's3:GetObject',"
                                + " 'Resource': 'arn:aws:s3:::acme-artifacts/${aws:username}'}"));

        assertThat(told(ACME, after))
                .containsExactly("GAINED " + BO + " s3:GetObject arn:aws:s3:::acme-artifacts/${aws:username}");
    }

    @Test
    void aVariableThatTheRequestBringsIsPartOfIt() {
        Environment after = ACME.withIdentityPolicy(
                BO,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 's3:GetObject',"
                                + " 'Resource': 'arn:aws:s3:::acme-artifacts/${aws:SourceIdentity}/x'}"));

        assertThat(told(ACME, after))
                .containsExactly("GAINED " + BO + " s3:GetObject arn:aws:s3:::acme-artifacts/example/x");
    }

    @Test
    void aConditionOnWhatTheCallerIsCanHold() {
        Environment after = ACME.withIdentityPolicy(
                BO,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 'ec2:TerminateInstances', 'Resource': '*', 'Condition': {'StringEquals':"
                                + " {'aws:ResourceTag/team': '${aws:PrincipalTag/team}'}}}"));

        assertThat(told(ACME, after))
                .singleElement()
                .asString()
                .startsWith("GAINED " + BO + " ec2:TerminateInstances arn:aws:ec2:");
    }

    @Test
    void shortArnsAndCapitalsInTheHeadOfAnArnAreAskedAbout() {
        Environment after = ACME.withIdentityPolicy(
                BO,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 'kms:DescribeKey', 'Resource': 'arn:aws:kms'},"
                                + "{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'ARN:AWS:S3:::acme-artifacts/b'}"));

        assertThat(told(ACME, after))
                .anySatisfy(told -> assertThat(told).startsWith("GAINED " + BO + " kms:DescribeKey arn:aws:kms:"))
                .contains("GAINED " + BO + " s3:GetObject arn:aws:s3:::acme-artifacts/b");
    }

    @Test
    void anEscapedStarIsACharacter() {
        Environment before = ACME.withIdentityPolicy(
                DEPLOY,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::acme-www/*'}"));
        Environment after = withScp(
                before, "{'Effect': 'Deny', 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::acme-www/lit${*}'}");

        assertThat(told(before, after)).contains("LOST " + DEPLOY + " s3:PutObject arn:aws:s3:::acme-www/lit*");
    }

    @Test
    void whatOnlyTheCallersOwnPoliciesNameIsLost() {
        Environment before = ACME.withIdentityPolicy(
                DEPLOY,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 'dynamodb:DeleteItem',"
                                + " 'Resource': 'arn:aws:dynamodb:*:444444444444:table/unlisted-*'}"));
        Environment after = withScp(before, "{'Effect': 'Deny', 'Action': 'dynamodb:Delete*', 'Resource': '*'}");

        assertThat(told(before, after))
                .contains("LOST " + DEPLOY
                        + " dynamodb:DeleteItem arn:aws:dynamodb:eu-west-1:444444444444:table/unlisted-example");
    }

    @Test
    void whatIsAllowedUnderAConditionIsLostUnderIt() {
        Environment before = ACME.withIdentityPolicy(
                DEPLOY,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 'sqs:PurgeQueue', 'Resource': '*', 'Condition': {'Bool':"
                                + " {'aws:MultiFactorAuthPresent': 'true'}, 'StringEquals': {'aws:SourceIdentity': '${aws:PrincipalAccount}'}}}"));
        Environment after = withScp(before, "{'Effect': 'Deny', 'Action': 'sqs:PurgeQueue', 'Resource': '*'}");

        assertThat(told(before, after))
                .contains("LOST " + DEPLOY + " sqs:PurgeQueue arn:aws:sqs:eu-west-1:444444444444:orders");
    }

    @Test
    void aPatternIsAskedAboutWhereItMeetsWhatIsAllowed() {
        Environment before = ACME.withIdentityPolicy(
                DEPLOY,
                policy(
                        PolicyForm.IDENTITY,
                        "{'Effect': 'Allow', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::unlisted-*'}"));
        Environment after =
                withScp(before, "{'Effect': 'Deny', 'Action': 's3:DeleteObject', 'Resource': 'arn:aws:s3:::*/logs/*'}");

        assertThat(told(before, after))
                .contains(
                        "LOST " + DEPLOY + " s3:DeleteObject arn:aws:s3:::unlisted-example/logs/example",
                        "LOST arn:aws:iam::444444444444:role/jobs/operator s3:DeleteObject"
                                + " arn:aws:s3:::acme-www/example/logs/example");
    }
}
