package io.github.iamevaluator.scenario.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.RequestContext;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestFileReaderTest {

    private static final String ANA = "arn:aws:iam::012345678901:user/ana";

    @TempDir
    private Path temporary;

    private TestFolder folder = new TestFolder(Path.of(""));

    @BeforeEach
    void writePolicies() {
        folder = new TestFolder(temporary);
        folder.allow("policies/read.json", "s3:GetObject");
    }

    @Test
    void everyCallerIsAskedEveryActionOnEveryResource() {
        PolicyTest test = only("""
                tests:
                  - as: [arn:aws:iam::012345678901:user/ana, anonymous]
                    can: [s3:GetObject, s3:PutObject]
                    cannot: s3:DeleteObject
                    on: [arn:aws:s3:::a/x, arn:aws:s3:::b/x]
                """);

        assertThat(test.checks()).hasSize(12);
        assertThat(test.checks().subList(0, 6))
                .extracting(check -> check.request().action() + " "
                        + check.request().resources().get(0).arn())
                .containsExactly(
                        "s3:GetObject arn:aws:s3:::a/x",
                        "s3:GetObject arn:aws:s3:::b/x",
                        "s3:PutObject arn:aws:s3:::a/x",
                        "s3:PutObject arn:aws:s3:::b/x",
                        "s3:DeleteObject arn:aws:s3:::a/x",
                        "s3:DeleteObject arn:aws:s3:::b/x");
    }

    @Test
    void whatLooksLikeAnotherTypeInYamlStaysText() {
        RequestContext context = only("""
                tests:
                  - name: 010
                    as: arn:aws:iam::012345678901:user/ana
                    can: sqs:SendMessage
                    on: arn:aws:sqs:eu-west-1:012345678901:orders
                    with: {a:account: 012345678901, a:no: no, a:on: on, a:day: 2026-09-01, a:true: true, a:list: [yes, 007]}
                """).checks().get(0).request().context();

        assertThat(List.of("a:account", "a:no", "a:on", "a:day", "a:true"))
                .extracting(key -> context.single(key).orElse("absent"))
                .containsExactly("012345678901", "no", "on", "2026-09-01", "true");
        assertThat(context.get("a:list")).contains(ContextValue.ofAll(List.of("yes", "007")));
    }

    @Test
    void aTestStandsWhereItsEntryBeginsAndACheckWhereItsAction() {
        PolicyTest test = only("""
                # a comment
                tests:
                  - name: a
                    as: anonymous
                    can:
                      - s3:GetObject
                      - s3:PutObject
                """);

        assertThat(test.at().line()).isEqualTo(3);
        assertThat(test.at().file()).contains(temporary.resolve("tests.yaml").toString());
        assertThat(test.checks()).extracting(check -> check.at().line()).containsExactly(6, 7);
    }

    @Test
    void aTestWinsOverItsCallerAndTheCallerOverTheDefaults() {
        RequestContext context = only("""
                principals:
                  ana: {principal: "arn:aws:iam::012345678901:user/ana", with: {a:x: caller, a:y: caller}}
                defaults: {as: ana, on: "arn:aws:s3:::a/x", with: {a:x: default, a:y: default, a:z: default, a:gone: x}}
                tests:
                  - can: s3:GetObject
                    with: {a:x: test, a:gone: null}
                """).checks().get(0).request().context();

        assertThat(List.of("a:x", "a:y", "a:z", "a:gone"))
                .extracting(key -> context.single(key).orElse("absent"))
                .containsExactly("test", "caller", "default", "absent");
    }

    @Test
    void aTestWithoutNameIsCalledByItsQuestion() {
        assertThat(only("tests: [{as: anonymous, can: \"s3:GetObject\", on: \"arn:aws:s3:::a/x\"}]")
                        .name())
                .isEqualTo("anonymous can s3:GetObject on arn:aws:s3:::a/x");
    }

    @Test
    void jsonIsTheSameTree() {
        TestFile file = folder.read(
                "tests.json",
                "{\"tests\": [{\"as\": \"anonymous\", \"cannot\": [\"s3:GetObject\"], \"on\": \"arn:aws:s3:::a/x\"}]}");

        assertThat(folder.problems(file)).isEmpty();
        assertThat(file.tests())
                .extracting(PolicyTest::name)
                .containsExactly("anonymous cannot s3:GetObject on" + " arn:aws:s3:::a/x");
    }

    @Test
    void policiesComeFromFilesFoldersAndPlace() {
        folder.allow("policies/write.json", "s3:PutObject");

        assertThat(folder.statuses("""
                uses: {policies: [policies]}
                tests:
                  - {as: "arn:aws:iam::012345678901:user/ana", can: ["s3:GetObject", "s3:PutObject"], on: "arn:aws:s3:::a/x"}
                """)).containsExactly(TestStatus.PASSED);
        assertThat(folder.statuses("""
                uses:
                  policies:
                    identity: policies/read.json
                    permissionsBoundary:
                      Statement: {Effect: Allow, Action: s3:Put*, Resource: "*"}
                tests:
                  - {as: "arn:aws:iam::012345678901:user/ana", cannot: "s3:GetObject", on: "arn:aws:s3:::a/x", because: {type: pb}}
                """)).containsExactly(TestStatus.PASSED);
    }

    @Test
    void aCallerMayHavePoliciesOfItsOwn() {
        assertThat(folder.statuses("""
                principals:
                  reader: {principal: "arn:aws:iam::012345678901:user/ana", policies: policies/read.json}
                  nobody: arn:aws:iam::012345678901:user/ana
                tests:
                  - {as: reader, can: "s3:GetObject", on: "arn:aws:s3:::a/x", because: Grant}
                  - {as: nobody, cannot: "s3:GetObject", on: "arn:aws:s3:::a/x"}
                """)).containsExactly(TestStatus.PASSED, TestStatus.PASSED);
    }

    @Test
    void thePolicyOfABucketCountsForItsObjects() {
        assertThat(folder.statuses("""
                uses:
                  policies:
                    resourceByArn:
                      arn:aws:s3:::open:
                        Statement: {Effect: Allow, Principal: "*", Action: s3:GetObject, Resource: "arn:aws:s3:::open/*"}
                tests:
                  - {as: anonymous, can: "s3:GetObject", on: "arn:aws:s3:::open/x"}
                  - {as: anonymous, cannot: "s3:GetObject", on: "arn:aws:s3:::closed/x"}
                """)).containsExactly(TestStatus.PASSED, TestStatus.PASSED);
    }

    @Test
    void onlyKeepsTheOthersOfTheFileFromRunning() {
        TestFile file = folder.read("tests.yaml", """
                tests:
                  - {name: a, as: anonymous, cannot: "s3:GetObject", only: true}
                  - {name: b, as: anonymous, cannot: "s3:GetObject"}
                  - {name: c, as: anonymous, cannot: "s3:GetObject", skip: not yet}
                """);

        assertThat(file.testsToRun())
                .extracting(test -> test.skip().orElse("runs"))
                .containsExactly("runs", "another test of the file says only", "not yet");
    }

    @Test
    void scenariosAreTests() {
        String scenario = """
                - id: a
                  rules: [EVAL-1]
                  request: {principal: "%s", action: "s3:GetObject", resource: "arn:aws:s3:::a/x"}
                  policies: {identity: {Statement: {Effect: %s, Action: "*", Resource: "*"}}}
                  %s
                """;
        List<TestOutcome> outcomes = folder.run(scenario.formatted(ANA, "Allow", "expect: {decision: allowed}")
                + scenario.formatted(ANA, "Deny", "expect: {decision: allowed}")
                + scenario.formatted(ANA, "Grant", "expect: {error: policy.errors}")
                + scenario.formatted(ANA, "Grant", "expect: {decision: allowed}")
                + scenario.formatted(ANA, "Allow", ""));

        assertThat(outcomes)
                .extracting(TestOutcome::status)
                .containsExactly(
                        TestStatus.PASSED,
                        TestStatus.FAILED,
                        TestStatus.PASSED,
                        TestStatus.INVALID,
                        TestStatus.INVALID);
        assertThat(outcomes.get(1).failures().get(0).command())
                .contains("bin/iam-evaluator explain " + temporary.resolve("tests.yaml") + " a");
    }

    @Test
    void theFilesAndFoldersThatAreUsedAreKnown() {
        TestFile file = folder.read("tests.yaml", """
                uses: {policies: [policies/read.json]}
                tests: [{as: anonymous, cannot: "s3:GetObject"}]
                """);

        assertThat(file.uses()).containsExactly(temporary.resolve("policies/read.json"));
    }

    private PolicyTest only(String yaml) {
        TestFile file = folder.read("tests.yaml", yaml);
        assertThat(folder.problems(file)).isEmpty();
        assertThat(file.tests()).hasSize(1);
        return file.tests().get(0);
    }
}
