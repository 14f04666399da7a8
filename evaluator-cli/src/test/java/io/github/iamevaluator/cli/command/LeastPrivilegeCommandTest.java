package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastPrivilegeCommandTest {

    private static final String TRAIL = "../fixtures/cloudtrail/acme/AWSLogs";

    private static Run of(String principal, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "least-privilege", "--principal", principal, "--from", TRAIL, "--environment", Run.ACME.toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void thePolicyAloneCanBeUsedAsItIs() {
        Run run = of("acme-prod/role/operator", "--output", "policy");
        assertThat(run.out().lines())
                .containsExactly(
                        "{",
                        "  \"Version\": \"2012-10-17\",",
                        "  \"Statement\": [",
                        "    {",
                        "      \"Sid\": \"Used\",",
                        "      \"Effect\": \"Allow\",",
                        "      \"Action\": \"ec2:DescribeInstances\",",
                        "      \"Resource\": \"*\"",
                        "    }",
                        "  ]",
                        "}");
        assertThat(run.status()).isZero();
    }

    @Test
    void jsonHasPolicyEvidenceAndCheck() {
        assertThat(of("acme-prod/role/checkout-service", "--output", "json").out())
                .contains(
                        "\"principal\": \"arn:aws:iam::444444444444:role/service/checkout-service\"",
                        "\"Sid\": \"ReadOrders\"",
                        "\"inside\": \"CheckoutData, statement ReadOrders\"",
                        "\"lost\": []");
    }

    @Test
    void callsWithoutKnownActionAreTold() {
        assertThat(of("acme-prod/role/operator").out())
                .contains("note: no action is known for checkout-metrics.amazonaws.com PublishNumbers (1 times): the"
                        + " policy may lack what it needs");
        assertThat(of("acme-prod/role/operator", "--output", "json").out())
                .contains("\"event\": \"checkout-metrics.amazonaws.com PublishNumbers\"");
    }

    @Test
    void standardInputCannotBeReadTwice() {
        Run run = Run.of(
                "least-privilege",
                "--principal",
                "acme-prod/role/deploy",
                "--from",
                "-",
                "--environment",
                Run.ACME.toString());
        assertThat(run.err()).contains("--from - cannot be read twice");
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void aPrincipalThatDoesNotExistIsRefused() {
        Run run = of("acme-prod/role/deplyo");
        assertThat(run.err()).contains("deplyo");
        assertThat(run.status()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "anonymous, has no policies to be written",
                "service:lambda.amazonaws.com, has no policies to be written",
                "acme-prod/root, has no policies to be written",
                "federated:accounts.google.com, has no policies to be written",
                "arn:aws:sts::444444444444:federated-user/bob, has no policies to be written",
                "arn:aws:iam::444444444444:role/nobody, role/nobody",
                "acme-pord/role/deploy, acme-pord",
            })
    void whoHasNoPoliciesIsRefused(String principal, String words) {
        Run run = of(principal, "--output", "policy");
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void whereNothingWasUsedNothingIsWrittenAndThatIsTold() {
        Run run = of("acme-prod/role/break-glass", "--output", "policy");
        assertThat(run.err())
                .contains("nothing was used: no recorded request of"
                        + " arn:aws:iam::444444444444:role/break-glass is one that its identity policies allow");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void ofAPrincipalWhosePoliciesAreNotAtHandThatIsTold() {
        Run run = of("arn:aws:iam::999999999999:role/deploy", "--output", "policy");
        assertThat(run.err())
                .contains("the document of policy identity policies of arn:aws:iam::999999999999:role/deploy is not at"
                        + " hand");
        assertThat(run.status()).isEqualTo(4);
    }

    @Test
    void whatThePolicyMayLackIsToldBesideIt() {
        assertThat(of("acme-prod/role/operator", "--output", "policy").err())
                .contains("note: no action is known for checkout-metrics.amazonaws.com PublishNumbers");
    }

    @Test
    void theRestOfAWildcardIsNamedByItsGravestActions() {
        assertThat(of("acme-prod/role/operator").out())
                .containsPattern("PowerUserAccess, its statement 1: [0-9]+ of the [0-9]+ actions of all but iam:\\*,"
                        + " organizations:\\*, account:\\*, all of [0-9]+ of its [0-9]+ services\n"
                        + "    Permissions management \\([0-9]+\\): ec2:");
        assertThat(of("acme-prod/role/operator", "--output", "json").out())
                .contains("\"partlyUsed\": [", "\"accessLevel\": \"Permissions management\"", "\"iot:");
    }

    /** An account whose role has a policy of Version 2008-10-17, and a record of what the role did. */
    private static void old(Path folder, String resource) throws IOException {
        Path account = Files.createDirectories(folder.resolve("of/accounts/111111111111"));
        String role = "arn:aws:iam::111111111111:role/app";
        Files.writeString(account.resolve("get-account-authorization-details.json"), """
                {"UserDetailList":[],"GroupDetailList":[],"Policies":[],"RoleDetailList":[{
                  "Path":"/","RoleName":"app","RoleId":"AROAAAAAAAAAAAAAAAAAA","Arn":"%s",
                  "AssumeRolePolicyDocument":{"Version":"2012-10-17","Statement":[]},
                  "RolePolicyList":[
                    {"PolicyName":"New","PolicyDocument":{"Version":"2012-10-17","Statement":[
                      {"Effect":"Allow","Action":"sqs:SendMessage","Resource":"*"}]}},
                    {"PolicyName":"Old","PolicyDocument":{"Version":"2008-10-17","Statement":[
                      {"Effect":"Deny","Action":"s3:*","Resource":"%s"}]}}],
                  "AttachedManagedPolicies":[],"InstanceProfileList":[],"Tags":[]}]}
                """.formatted(role, resource));
        Files.writeString(folder.resolve("trail.jsonl"), """
                {"eventVersion":"1.09","userIdentity":{"type":"AssumedRole","arn":"arn:aws:sts::111111111111:assumed-role/app/s",\
                "accountId":"111111111111","sessionContext":{"sessionIssuer":{"type":"Role","arn":"%s"}}},\
                "eventTime":"2026-11-20T09:00:00Z","eventSource":"sqs.amazonaws.com","eventName":"SendMessage",\
                "awsRegion":"eu-west-1","eventID":"e","eventType":"AwsApiCall","recipientAccountId":"111111111111",\
                "requestParameters":{"queueUrl":"https://sqs.eu-west-1.amazonaws.com/111111111111/q"}}
                """.formatted(role));
    }

    private static Run ofOld(Path folder, String format) {
        return Run.of(
                "least-privilege",
                "--principal",
                "arn:aws:iam::111111111111:role/app",
                "--from",
                folder.resolve("trail.jsonl").toString(),
                "--environment",
                folder.resolve("of").toString(),
                "--output",
                format);
    }

    @Test
    void ofAPolicyInTwoDocumentsNeitherIsPrintedAlone(@TempDir Path folder) throws IOException {
        old(folder, "arn:aws:s3:::home/${aws:username}/*");
        Run run = ofOld(folder, "policy");
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("this policy takes two", "--output json has both");
        assertThat(run.status()).isEqualTo(2);
        assertThat(ofOld(folder, "json").out()).contains("\"Version\": \"2012-10-17\"", "\"Version\": \"2008-10-17\"");
    }

    @Test
    void anOldDocumentWithoutVariablesNeedsNoSecond(@TempDir Path folder) throws IOException {
        old(folder, "arn:aws:s3:::home/*");
        Run run = ofOld(folder, "policy");
        assertThat(run.out())
                .startsWith("{")
                .contains("sqs:SendMessage", "\"Deny\"")
                .containsOnlyOnce("Version");
        assertThat(run.status()).isZero();
    }

    @Test
    void resourcesAreAtLeastOne() {
        Run run = of("acme-prod/role/deploy", "--max-resources", "0");
        assertThat(run.err()).contains("--max-resources 0 is less than 1");
        assertThat(run.status()).isEqualTo(2);
    }
}
