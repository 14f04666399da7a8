package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.scenario.wording.Words;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestRunnerTest {

    @TempDir
    private Path temporary;

    private TestFolder folder = new TestFolder(Path.of(""));

    @BeforeEach
    void useFolder() {
        folder = new TestFolder(temporary);
        folder.write("data.json", """
                {"Statement": [
                  {"Sid": "Team", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*",
                   "Condition": {"StringEquals": {"aws:PrincipalTag/team": "payments"}}},
                  {"Sid": "NoInsecure", "Effect": "Deny", "Action": "*", "Resource": "*",
                   "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
                """);
    }

    @Test
    void aDenialSaysWhichChangeWouldHaveAllowed() {
        assertThat(failure("can: \"s3:GetObject\", on: \"arn:aws:s3:::data/x\""))
                .isEqualTo("""
                denied implicitly: arn:aws:iam::111111111111:user/ana may not call s3:GetObject on arn:aws:s3:::data/x
                  expected    allowed
                  actual      denied implicitly
                  decided by  identity policy data: no statement allows it
                              no resource policy
                  nearest     identity policy data, statement Team, data.json:2:3
                              but StringEquals aws:PrincipalTag/team: wanted "payments", actual absent; the key is absent:\
                 a positive operator is false, a negated one true (COND-4)
                              would be allowed if aws:PrincipalTag/team were "payments"; it is absent
                  in full     bin/iam-evaluator can --principal arn:aws:iam::111111111111:user/ana --action s3:GetObject\
                 --resource arn:aws:s3:::data/x --policy data.json --explain""");
    }

    @Test
    void anExplicitDenialSaysWhatKeptItFromBeingAllowed() {
        assertThat(failure("can: \"s3:GetObject\", on: \"arn:aws:s3:::data/x\","
                        + " with: {aws:PrincipalTag/team: payments, aws:SecureTransport: false}"))
                .contains(
                        "decided by  identity policy data, statement NoInsecure, data.json:4:3\n",
                        "nearest     would be allowed if aws:SecureTransport were \"true\"; it is \"false\"\n",
                        "--context aws:PrincipalTag/team=payments --context aws:SecureTransport=false --explain");
    }

    @Test
    void anAllowanceSaysWhatWouldHaveDenied() {
        assertThat(failure("cannot: \"s3:GetObject\", on: \"arn:aws:s3:::data/x\","
                        + " with: {aws:PrincipalTag/team: payments}"))
                .contains(
                        "  expected    denied\n  actual      allowed\n",
                        "nearest     would be denied implicitly if aws:PrincipalTag/team were absent; it is \"payments\"");
    }

    @Test
    void noChangeIsToldThatDecidingAgainDoesNotVerify() {
        assertThat(failure("can: \"s3:GetObject\", on: \"arn:aws:s3:::other/x\""))
                .contains("nearest     identity policy data, statement Team")
                .doesNotContain("would be");
    }

    @Test
    void aStatementThatLacksOneActionOrResourceIsNamed() {
        String team = ", with: {aws:PrincipalTag/team: payments}";

        assertThat(failure("can: \"s3:PutObject\", on: \"arn:aws:s3:::data/x\"" + team))
                .contains("would be allowed if identity policy data, statement Team had the action s3:PutObject\n");
        assertThat(failure("can: \"s3:GetObject\", on: \"arn:aws:s3:::other/x\"" + team))
                .contains("would be allowed if identity policy data, statement Team had the resource"
                        + " arn:aws:s3:::other/x\n");
    }

    @Test
    void aStatementThatAloneStandsInTheWayIsNamed() {
        folder.write("data.json", """
                {"Statement": [
                  {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
                  {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"},
                  {"Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"},
                  {"Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "arn:aws:s3:::data"}]}
                """);

        assertThat(failure("can: \"s3:DeleteObject\", on: \"arn:aws:s3:::data/x\""))
                .contains("nearest     would be allowed if identity policy data, statement 2 were not there\n");
        assertThat(failure("cannot: \"s3:GetObject\", on: \"arn:aws:s3:::data/x\""))
                .contains(
                        "nearest     would be denied implicitly if identity policy data, statement 1 were not there\n");
        assertThat(failure("can: \"s3:DeleteBucket\", on: \"arn:aws:s3:::data\""))
                .doesNotContain("nearest");
    }

    @Test
    void statementsOfAnEnvironmentAreTriedAsWell() {
        List<TestOutcome> outcomes = folder.run("""
                uses: {environment: %s}
                tests:
                  - {as: acme-prod/role/deploy, can: "lambda:DeleteFunction",
                     on: "arn:aws:lambda:eu-west-1:444444444444:function:checkout"}
                """.formatted(TestFolder.ACME));

        assertThat(outcomes.get(0).failures().get(0).nearestMiss().orElseThrow())
                .hasToString("would be allowed if identity policy DeployStack, statement DeployFunctions had the action"
                        + " lambda:DeleteFunction");
    }

    @Test
    void aStatementWithoutSidIsNamedByItsPosition() {
        folder.write("data.json", """
                {"Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"}}
                """);

        assertThat(failure("can: \"s3:GetObject\", on: \"arn:aws:s3:::other/x\""))
                .contains("nearest     identity policy data, statement 1, data.json:1:");
    }

    @Test
    void undecidedFailsAndSaysWhatIsMissing() {
        List<TestOutcome> outcomes = folder.run("""
                uses: {environment: %s}
                tests:
                  - {as: acme-shared/role/github-ci, can: "sts:AssumeRole", on: "arn:aws:iam::555555555555:role/deploy"}
                  - {as: acme-shared/role/github-ci, cannot: "sts:AssumeRole", on: "arn:aws:iam::555555555555:role/deploy"}
                """.formatted(TestFolder.ACME));

        assertThat(outcomes)
                .flatMap(TestOutcome::failures)
                .extracting(TestFailure::missing)
                .containsExactly(
                        List.of("arn:aws:iam::555555555555:role/deploy"),
                        List.of("arn:aws:iam::555555555555:role/deploy"));
    }

    @Test
    void aSetOfResourcesIsRefusedUnderCan() {
        assertThat(folder.run(file("can: \"s3:GetObject\", on: \"arn:aws:s3:::data/*\""))
                        .get(0)
                        .problems())
                .extracting(problem -> Words.of(problem).replace(temporary + "/", ""))
                .containsExactly(
                        "tests.yaml:3:53: \"arn:aws:s3:::data/*\" is a set of resources, and that s3:GetObject is"
                                + " allowed on one of them says nothing of the others; name a resource under \"on\", or ask with"
                                + " \"cannot\", which means none of them");
    }

    @Test
    void aSetOfResourcesUnderCannotMeansNoneOfThem() {
        String team = ", with: {aws:PrincipalTag/team: payments}";

        assertThat(folder.statuses(file("cannot: \"s3:GetObject\", on: \"arn:aws:s3:::other/*\"" + team)))
                .containsExactly(TestStatus.PASSED);
        assertThat(failure("cannot: \"s3:GetObject\", on: \"arn:aws:s3:::*\"" + team))
                .startsWith("allowed for some: ")
                .contains("expected    denied for all of the set", "allowed inside the set: arn:aws:s3:::data/*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Team                                              | passed
            {statement: Team, policy: data, type: identity}   | passed
            {decision: allowed}                               | passed
            {statement: 1}                                    | passed
            {statement: 2}                                    | failed
            NoInsecure                                        | failed
            {policy: date}                                    | failed
            {type: resource}                                  | failed
            {type: resource, statement: Team}                 | failed
            """)
    void aReasonMustHoldWhole(String because, String status) {
        assertThat(folder.run(file("can: \"s3:GetObject\", on: \"arn:aws:s3:::data/x\","
                                + " with: {aws:PrincipalTag/team: payments}, because: " + because))
                        .get(0)
                        .status()
                        .label())
                .isEqualTo(status);
    }

    @Test
    void aWrongReasonIsSaidInWords() {
        assertThat(failure("cannot: \"s3:GetObject\", on: \"arn:aws:s3:::data/x\","
                        + " because: {decision: explicitDeny, type: scp, statement: X}"))
                .contains("expected    denied, because: denied explicitly, by scp, statement X\n")
                .doesNotContain("nearest");
    }

    @Test
    void anActionThatDoesNotExistIsInvalid() {
        assertThat(folder.run(file("can: \"s3:GetObjekt\", on: \"arn:aws:s3:::data/x\"")))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.status()).isEqualTo(TestStatus.INVALID);
                    assertThat(outcome.problems().get(0).toString()).contains("s3:GetObjekt", "s3:GetObject");
                });
    }

    @Test
    void theStatusAloneIsThatOfARun() {
        TestFile file = folder.read("tests.yaml", """
                tests:
                  - {as: anonymous, cannot: "s3:GetObject", on: "arn:aws:s3:::data/x"}
                  - {as: anonymous, can: "s3:GetObject", on: "arn:aws:s3:::data/x"}
                  - {as: anonymous, can: "s3:GetObjekt", on: "arn:aws:s3:::data/x"}
                """);

        assertThat(file.tests())
                .extracting(test -> TestRunner.create().statusOf(test.checks().get(0)))
                .containsExactly(TestStatus.PASSED, TestStatus.FAILED, TestStatus.INVALID);
    }

    @Test
    void aPolicyInTheTestFileStandsInTheCommand() {
        List<TestOutcome> outcomes = folder.run("""
                uses: {policies: {Statement: [{Effect: Allow, Action: "s3:GetObject", Resource: "*"}]}}
                tests: [{as: "arn:aws:iam::111111111111:user/ana", can: "s3:PutObject", on: "arn:aws:s3:::data/x"}]
                """);

        assertThat(outcomes.get(0).failures().get(0).command().orElseThrow())
                .endsWith(" --policy '{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\","
                        + "\"Resource\":\"*\"}]}' --explain");
    }

    @Test
    void aSkippedTestIsNotRun() {
        assertThat(folder.run(file("can: \"s3:GetObjekt\", skip: later")))
                .extracting(TestOutcome::status)
                .containsExactly(TestStatus.SKIPPED);
    }

    @Test
    void failFastStopsBehindTheFirstFailure() {
        TestFile file = folder.read("tests.yaml", """
                tests:
                  - {as: anonymous, cannot: "s3:GetObject"}
                  - {as: anonymous, can: "s3:GetObject", on: "arn:aws:s3:::data/x"}
                  - {as: anonymous, cannot: "s3:GetObject"}
                """);
        TestSuite suite = new TestSuite(List.of(file, file), test -> true, true);

        TestRun run = suite.run(TestRunner.create(), TestSuite.Listener.NONE);

        assertThat(run.totals()).isEqualTo(new TestTotals(1, 1, 0, 0, 0));
        assertThat(run.totals()).hasToString("2 tests: 1 passed, 1 failed");
    }

    private String failure(String question) {
        List<TestFailure> failures = folder.run(file(question)).get(0).failures();
        assertThat(failures).hasSize(1);
        return failures.get(0).message().replace(temporary + "/", "");
    }

    private static String file(String question) {
        return """
                uses: {policies: data.json}
                tests:
                  - {as: "arn:aws:iam::111111111111:user/ana", %s}
                """.formatted(question);
    }
}
