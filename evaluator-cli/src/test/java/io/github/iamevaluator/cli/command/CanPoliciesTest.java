package io.github.iamevaluator.cli.command;

import static io.github.iamevaluator.cli.command.Question.ALLOW_ALL;
import static io.github.iamevaluator.cli.command.Question.DEPLOY;
import static io.github.iamevaluator.cli.command.Question.NOTHING;
import static io.github.iamevaluator.cli.command.Question.REPORT;
import static io.github.iamevaluator.cli.command.Question.ana;
import static io.github.iamevaluator.cli.command.Question.forEveryone;
import static io.github.iamevaluator.cli.command.Question.statement;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every option of {@code can} that gives a policy. */
class CanPoliciesTest {

    @TempDir
    Path folder = Path.of("");

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void anIdentityPolicyAllows() {
        Run run = ana().with("--policy", ALLOW_ALL).ask();

        assertThat(run.verdict())
                .isEqualTo("allowed: arn:aws:iam::111111111111:user/ana may call s3:GetObject on " + REPORT);
        assertThat(run.out()).contains("decided by  identity policy --policy, statement S");
        assertThat(run.status()).isZero();
    }

    @Test
    void withoutAnyPolicyNothingIsAllowed() {
        Run run = ana().ask();

        assertThat(run.verdict()).startsWith("denied implicitly: ");
        assertThat(run.out()).contains("decided by  no identity policy", "decided by  no resource policy");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aFileIsNamedWithItsLineAndColumn() throws IOException {
        String path = file("reports.json", ALLOW_ALL.replace("\"Statement\":", "\n\"Statement\":\n  "));

        assertThat(ana().with("--policy", path).ask().out())
                .contains("decided by  identity policy reports, statement S, " + path + ":3:3");
    }

    @Test
    void severalPoliciesFollowOneOption() throws IOException {
        Run run = ana().with("--policy", file("none.json", NOTHING), file("deny.json", statement("Deny", "s3:*")))
                .ask();

        assertThat(run.verdict()).startsWith("denied explicitly: ");
        assertThat(run.out()).contains("identity policy deny, statement S");
    }

    @Test
    void aPolicyMayComeFromStandardInput() {
        Run run = ana().with("--policy", "-").askWithInput(ALLOW_ALL);

        assertThat(run.out()).contains("identity policy standard input, statement S");
        assertThat(run.status()).isZero();
    }

    @Test
    void aPolicyMayBePercentEncodedText() {
        String encoded = URLEncoder.encode(ALLOW_ALL, StandardCharsets.UTF_8);

        assertThat(ana().with("--policy", encoded).ask().status()).isZero();
    }

    @Test
    void aResourcePolicyGrants() {
        Run run = ana().with("--resource-policy", forEveryone("Allow", "s3:*")).ask();

        assertThat(run.out()).contains("decided by  resource policy --resource-policy, statement S");
        assertThat(run.status()).isZero();
    }

    @Test
    void aResourcePolicyWithoutPrincipalIsRefused() {
        Run run = ana().with("--resource-policy", ALLOW_ALL).ask();

        assertThat(run.err())
                .contains("policy \"--resource-policy\" at /Statement")
                .contains("add \"Principal\"");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void theResourcePolicyOfARoleIsItsTrustPolicy() {
        String trust = forEveryone("Allow", "sts:AssumeRole").replace(",\"Resource\":\"*\"", "");
        Run run = Question.of(Question.ANA, "sts:AssumeRole", DEPLOY)
                .with("--resource-policy", trust)
                .with("--policy", ALLOW_ALL)
                .ask();

        assertThat(run.verdict()).startsWith("allowed: ");
    }

    @Test
    void aSilentBoundaryDenies() {
        Run run = ana().with("--policy", ALLOW_ALL, "--boundary", NOTHING).ask();

        assertThat(run.out()).contains("decided by  permissions boundary --boundary: no statement allows it");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void everyScpIsALevelAndEveryLevelMustAllow() throws IOException {
        String all = file("all.json", ALLOW_ALL);
        String none = file("none.json", NOTHING);

        assertThat(ana().with("--policy", all, "--scp", all, "--scp", none)
                        .ask()
                        .out())
                .contains("decided by  SCP none of level 2: no statement allows it");
        assertThat(ana().with("--policy", all, "--scp", all, "--scp", all).ask().status())
                .isZero();
    }

    @Test
    void filesOfOneScpLevelAreJoinedByCommas() throws IOException {
        String all = file("all.json", ALLOW_ALL);
        String none = file("none.json", NOTHING);

        assertThat(ana().with("--policy", all, "--scp", none + "," + all).ask().status())
                .isZero();
    }

    @Test
    void anRcpDenies() {
        Run run = ana().with("--policy", ALLOW_ALL, "--rcp", forEveryone("Deny", "s3:*"))
                .ask();

        assertThat(run.verdict()).startsWith("denied explicitly: ");
        assertThat(run.out()).contains("decided by  RCP --rcp, statement S");
    }

    @Test
    void theEndpointPolicyIsAFilter() {
        Run run = ana().with("--policy", ALLOW_ALL, "--endpoint-policy", forEveryone("Allow", "sqs:*"))
                .ask();

        assertThat(run.out()).contains("decided by  VPC endpoint policy --endpoint-policy: no statement allows it");
    }

    @Test
    void aGatewayEndpointIgnoresPrincipalsOtherThanEveryone() {
        String named = forEveryone("Allow", "s3:*").replace("\"Principal\":\"*\"", "\"Principal\":{\"AWS\":\"*\"}");
        Question question = ana().with("--policy", ALLOW_ALL, "--endpoint-policy", named);

        assertThat(question.with("--endpoint-type", "gateway").ask().status()).isZero();
        assertThat(question.with("--endpoint-type", "tunnel").ask().status()).isEqualTo(2);
    }

    @Test
    void aSessionPolicyLimitsARole() {
        Run run = Question.of(DEPLOY, "s3:GetObject", REPORT)
                .with("--policy", ALLOW_ALL, "--session-policy", NOTHING)
                .ask();

        assertThat(run.out()).contains("decided by  session policy --session-policy: no statement allows it");
    }

    @Test
    void aUserHasNoSessionPolicy() {
        Run run = ana().with("--policy", ALLOW_ALL, "--session-policy", NOTHING).ask();

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("error: session.policy.invalid.principal: ");
    }

    @Test
    void anAccessPointHasTwoResourcePoliciesAndNothingHasThree() {
        String policy = forEveryone("Allow", "s3:*");
        Question question = ana().with("--resource-policy", policy, "--resource-policy", policy);

        assertThat(question.ask().status()).isNotEqualTo(2);
        assertThat(question.with("--resource-policy", policy).ask().status()).isEqualTo(2);
    }
}
