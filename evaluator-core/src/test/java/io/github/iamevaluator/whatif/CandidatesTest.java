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

/** What a comparison asks about, so that nobody loses or gains anything unseen. */
class CandidatesTest {

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

    private static Policy identity(String statement) {
        return policy(PolicyForm.IDENTITY, statement);
    }

    /** What the deploy role loses when one statement of its own becomes another. */
    private List<String> lost(String before, String after) {
        return told(
                ACME.withIdentityPolicy(DEPLOY, identity(before)), ACME.withIdentityPolicy(DEPLOY, identity(after)));
    }

    private static String list(String condition) {
        return "{'Effect': 'Allow', 'Action': 'sqs:ListQueues', 'Resource': '*', 'Condition': {" + condition + "}}";
    }

    private static final String LISTS_QUEUES = "LOST " + DEPLOY + " sqs:ListQueues *";

    @Test
    void whatNotResourceLeavesOutIsLost() {
        String all = "{'Effect': 'Allow', 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::bucket/*'}";
        String some = "{'Effect': 'Allow', 'Action': 's3:PutObject', 'NotResource': 'arn:aws:s3:::bucket/secret/*'}";

        assertThat(lost(all, some)).contains("LOST " + DEPLOY + " s3:PutObject arn:aws:s3:::bucket/secret/example");
    }

    @Test
    void ofALongListThatLosesAValueThatValueIsAsked() {
        String ten = "'vpc-1', 'vpc-2', 'vpc-3', 'vpc-4', 'vpc-5', 'vpc-6', 'vpc-7', 'vpc-8', 'vpc-9'";

        assertThat(lost(
                        list("'StringEquals': {'aws:SourceVpc': [" + ten + ", 'vpc-10']}"),
                        list("'StringEquals': {'aws:SourceVpc': [" + ten + "]}")))
                .contains(LISTS_QUEUES);
    }

    @Test
    void aNarrowerAddressBlockLosesTheEndOfTheWiderOne() {
        assertThat(lost(
                        list("'IpAddress': {'aws:SourceIp': '10.0.0.0/8'}"),
                        list("'IpAddress': {'aws:SourceIp': '10.0.0.0/16'}")))
                .contains(LISTS_QUEUES);
        assertThat(lost(
                        list("'IpAddress': {'aws:SourceIp': '2001:db8::/32'}"),
                        list("'IpAddress': {'aws:SourceIp': '2001:db8::/48'}")))
                .contains(LISTS_QUEUES);
    }

    @Test
    void aConditionThatHoldsWithoutItsKeyIsAskedWithAValueThatFailsIt() {
        String always = "{'Effect': 'Allow', 'Action': 'sqs:ListQueues', 'Resource': '*'}";

        assertThat(lost(always, list("'StringEqualsIfExists': {'aws:SourceVpc': 'vpc-1'}")))
                .contains(LISTS_QUEUES);
        assertThat(lost(always, list("'NumericLessThanEqualsIfExists': {'aws:MultiFactorAuthAge': '100'}")))
                .contains(LISTS_QUEUES);
        assertThat(lost(always, list("'ForAllValues:StringEquals': {'aws:TagKeys': ['a', 'b']}")))
                .contains(LISTS_QUEUES);
    }

    @Test
    void sessionsFromBeforeADateLoseWhatIsRevoked() {
        Environment before = ACME.withIdentityPolicy(
                DEPLOY, identity("{'Effect': 'Allow', 'Action': 'sqs:ListQueues', 'Resource': '*'}"));
        Policy revoking = policy(
                PolicyForm.IDENTITY,
                "{'Effect': 'Deny', 'Action': '*', 'Resource': '*', 'Condition': {'DateLessThan':"
                        + " {'aws:TokenIssueTime': '2026-11-22T09:00:00Z'}}}");

        assertThat(told(
                        before,
                        before.withIdentityPolicy(
                                DEPLOY, new Policy("Revoke", revoking.document(), revoking.origin()))))
                .contains(LISTS_QUEUES);
    }

    @Test
    void whomPoliciesOfResourcesNameLosesByAnRcp() {
        Environment after = ACME.withResourceControlPolicy(
                PROD,
                policy(
                        PolicyForm.RESOURCE_CONTROL,
                        "{'Effect': 'Deny', 'Principal': '*', 'Action': ['s3:GetObject', 'sqs:*'], 'Resource': '*'}"));

        assertThat(told(ACME, after))
                .contains(
                        "LOST anonymous s3:GetObject arn:aws:s3:::acme-www/example",
                        "LOST sns.amazonaws.com sqs:SendMessage arn:aws:sqs:eu-west-1:444444444444:orders");
    }
}
