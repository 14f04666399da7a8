package io.github.iamevaluator.cli.command;

import static io.github.iamevaluator.cli.command.Question.ALLOW_ALL;
import static io.github.iamevaluator.cli.command.Question.REPORT;
import static io.github.iamevaluator.cli.command.Question.ana;
import static io.github.iamevaluator.cli.command.Question.condition;
import static io.github.iamevaluator.cli.command.Question.forEveryone;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code can} that say who, what, under which circumstances, and how to evaluate. */
class CanOptionsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aServiceIsNamedByItsPrincipal() {
        Run run = Question.of("service:sns.amazonaws.com", "s3:GetObject", REPORT)
                .with("--resource-policy", forEveryone("Allow", "s3:*"))
                .ask();

        assertThat(run.verdict()).startsWith("allowed: sns.amazonaws.com may call s3:GetObject");
    }

    @Test
    void anUnsignedRequestIsAnonymous() {
        Run run = Question.of("anonymous", "s3:GetObject", REPORT)
                .with("--resource-policy", forEveryone("Allow", "s3:*"))
                .ask();

        assertThat(run.verdict()).startsWith("allowed: anonymous may call s3:GetObject");
    }

    @Test
    void aFederatedCallerIsNamedByItsProvider() {
        String trust = forEveryone("Allow", "sts:AssumeRoleWithWebIdentity")
                .replace("\"Principal\":\"*\"", "\"Principal\":{\"Federated\":\"accounts.google.com\"}")
                .replace(",\"Resource\":\"*\"", "");
        Run run = Question.of("federated:accounts.google.com", "sts:AssumeRoleWithWebIdentity", Question.DEPLOY)
                .with("--resource-policy", trust)
                .ask();

        assertThat(run.verdict()).startsWith("allowed: accounts.google.com may call");
    }

    @Test
    void theArnOfAProviderIsItsCaller() {
        Run run = Question.of("arn:aws:iam::111111111111:saml-provider/okta", "sts:AssumeRoleWithSAML", Question.DEPLOY)
                .ask();

        assertThat(run.verdict()).startsWith("denied implicitly: arn:aws:iam::111111111111:saml-provider/okta");
    }

    @Test
    void aCanonicalUserIsAnOriginAccessIdentity() {
        String id = "ab".repeat(32);
        Run run = Question.of("canonical-user:" + id, "s3:GetObject", REPORT).ask();

        assertThat(run.verdict()).startsWith("denied implicitly: " + id);
    }

    @Test
    void theOwnerOfTheResourceMakesTheCallCrossAccounts() {
        Run run = ana().with("--policy", ALLOW_ALL, "--resource-account", "222222222222")
                .ask();

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("rule        EVAL-25: across accounts both");
    }

    @Test
    void severalResourcesMustAllBeAllowed() {
        Run run = ana().with("--resource", "arn:aws:s3:::other/x")
                .with("--policy", ALLOW_ALL.replace("\"Resource\":\"*\"", "\"Resource\":\"" + REPORT + "\""))
                .ask();

        assertThat(run.verdict()).startsWith("denied implicitly: ").endsWith(REPORT + " and arn:aws:s3:::other/x");
    }

    @Test
    void aResourceWithAStarAsksAboutASet() {
        String policy = ALLOW_ALL.replace("\"Resource\":\"*\"", "\"Resource\":\"arn:aws:s3:::reports/2026/*\"");
        Run run = Question.of(Question.ANA, "s3:GetObject", "arn:aws:s3:::reports/*")
                .with("--policy", policy)
                .ask();

        assertThat(run.verdict())
                .startsWith("allowed for some: ")
                .endsWith("may call s3:GetObject on some of arn:aws:s3:::reports/*");
        assertThat(run.out()).contains("  allowed arn:aws:s3:::reports/2026/*");
        assertThat(run.status()).isZero();
    }

    @Test
    void deniedPatternsOfASetAreListed() {
        String deny = Question.statement("Deny", "s3:GetObject")
                .replace("\"Resource\":\"*\"", "\"Resource\":\"arn:aws:s3:::reports/secret/*\"");
        Run run = Question.of(Question.ANA, "s3:GetObject", "arn:aws:s3:::reports/*")
                .with("--policy", ALLOW_ALL, deny)
                .ask();

        assertThat(run.verdict()).startsWith("allowed for some: ");
        assertThat(run.out()).contains("  denied explicitly arn:aws:s3:::reports/secret/*");
    }

    @Test
    void literalTakesTheStarAsACharacter() {
        Run run = Question.of(Question.ANA, "s3:GetObject", "arn:aws:s3:::reports/*")
                .with("--policy", ALLOW_ALL, "--literal")
                .ask();

        assertThat(run.verdict()).startsWith("allowed: ");
    }

    @Test
    void sourceIpIsAContextKey() {
        Question question = ana().with("--policy", condition("IpAddress", "aws:SourceIp", "203.0.113.0/24"));

        assertThat(question.ask().out()).contains("not given   aws:SourceIp");
        assertThat(question.with("--source-ip", "203.0.113.7").ask().status()).isZero();
        assertThat(question.with("--context", "aws:SourceIp=1.2.3.4").ask().status())
                .isEqualTo(2);
    }

    @Test
    void aValueIsNeverSplit() {
        Run run = ana().with("--policy", condition("StringEquals", "aws:RequestTag/team", "a,b=c"))
                .with("--context", "aws:RequestTag/team=a,b=c")
                .ask();

        assertThat(run.status()).isZero();
    }

    @Test
    void contextComesFromAFileTooAndTheOptionWins() throws IOException {
        String policy = condition("StringEquals", "aws:RequestTag/team", "blue");
        String file = Files.writeString(
                        folder.resolve("context.json"),
                        "{\"aws:RequestTag/team\": \"blue\", \"aws:TagKeys\": [\"team\"]}")
                .toString();
        Question question = ana().with("--policy", policy, "--context-file", file);

        assertThat(question.ask().status()).isZero();
        assertThat(question.with("--context", "aws:requesttag/team=red").ask().status())
                .isEqualTo(1);
    }

    @Test
    void anUnknownActionIsEvaluatedOnDemand() {
        Question question = Question.of(Question.ANA, "s3:GetObjct", REPORT).with("--policy", ALLOW_ALL);

        assertThat(question.ask().err()).contains("did you mean \"s3:GetObject\"?");
        Run run = question.with("--allow-unknown-actions").ask();
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("warning     UNKNOWN_ACTION: ");
    }

    @Test
    void strictKeysIgnoreKeysThatTheActionCannotCarry() {
        Question question = ana().with("--policy", condition("StringEquals", "ec2:InstanceType", "t3.micro"))
                .with("--context", "ec2:InstanceType=t3.micro");

        assertThat(question.ask().status()).isZero();
        Run run = question.with("--strict-keys").ask();
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("warning     CONTEXT_KEY_IGNORED: ");
    }

    @Test
    void theModeOfTheSimulatorKnowsNoRcps() {
        Question question = ana().with("--policy", ALLOW_ALL, "--rcp", forEveryone("Deny", "s3:*"));

        assertThat(question.ask().status()).isEqualTo(1);
        assertThat(question.with("--mode", "aws-simulator").ask().status()).isZero();
        assertThat(ana().with("--mode", "aws").ask().status()).isEqualTo(2);
    }

    @Test
    void theOtherReadingOfADisputedPointMayBeTaken() {
        Question question = Question.of("arn:aws:sts::111111111111:federated-user/ana", "s3:GetObject", REPORT)
                .with("--policy", ALLOW_ALL);

        assertThat(question.ask().out()).contains("rule        EVAL-16: ");
        assertThat(question.with("--alternative", "A-9").ask().status()).isZero();
        assertThat(ana().with("--alternative", "A-0").ask().err()).contains("\"A-0\" is no disputed point");
    }

    @Test
    void theTimeOfTheRequestMayBeGiven() {
        String policy = condition("DateLessThan", "aws:CurrentTime", "2020-01-01T00:00:00Z");

        assertThat(ana().with("--policy", policy).ask().status()).isEqualTo(1);
        assertThat(ana().with("--policy", policy, "--current-time", "2019-06-01T12:00:00Z")
                        .ask()
                        .status())
                .isZero();
        assertThat(ana().with("--current-time", "yesterday").ask().status()).isEqualTo(2);
    }

    @Test
    void explainShowsEveryPolicyAndForADenialTheNearestMissesFirst() {
        Run run = ana().with("--policy", condition("StringEquals", "aws:RequestTag/team", "blue"), "--explain")
                .ask();

        assertThat(run.out())
                .containsSubsequence(
                        "nearest misses",
                        "no  condition StringEquals aws:RequestTag/team: wanted \"blue\", actual absent",
                        "policies",
                        "identity policy: silent (EVAL-1)",
                        "permissions boundary: absent (EVAL-2)");
    }

    @Test
    void coloursAreForTerminals() {
        String[] arguments = {
            "can", "--principal", Question.ANA, "--action", "s3:GetObject", "--resource", REPORT, "--explain"
        };

        assertThat(Run.with(InputStream.nullInputStream(), true, arguments).out())
                .startsWith("\u001b[1;31mdenied implicitly:\u001b[0m ");
        assertThat(Run.of(arguments).out()).doesNotContain("\u001b");
    }
}
