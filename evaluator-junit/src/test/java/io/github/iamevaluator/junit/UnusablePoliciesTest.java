package io.github.iamevaluator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** What is reported, once for a class, when its policies cannot be used. */
class UnusablePoliciesTest {

    @IamPolicies(environment = "src/test/resources/amce")
    static class NoEnvironment {
        @Test
        void test(Iam iam) {}
    }

    @IamPolicies(environment = "src/test/iam")
    static class NoExports {
        @Test
        void test(Iam iam) {}
    }

    @IamPolicies(policies = "src/test/resources/policies/Deploy.json")
    static class NoFile {
        @Test
        void test(Iam iam) {}
    }

    @IamPolicies(policies = "src/test/iam")
    static class EmptyFolder {
        @Test
        void test(Iam iam) {}
    }

    @Test
    void aMissingFileOrFolderIsNamed() {
        assertThat(TestRun.of(NoEnvironment.class).brokenContainers())
                .containsExactly("there is no environment folder \"src/test/resources/amce\";"
                        + " paths begin at the working directory");
        assertThat(TestRun.of(NoFile.class).brokenContainers())
                .containsExactly("there is no policy \"src/test/resources/policies/Deploy.json\";"
                        + " paths begin at the working directory");
    }

    @Test
    void aFolderOfTheWrongKindIsNamed() {
        assertThat(TestRun.of(NoExports.class).brokenContainers())
                .singleElement()
                .asString()
                .contains("src/test/iam", "there is neither a folder \"organization\" nor a folder \"accounts\" in it");
        assertThat(TestRun.of(EmptyFolder.class).brokenContainers())
                .containsExactly("\"src/test/iam\": the folder has no .json file; name one that has policies");
    }

    @IamPolicies(policies = """
            {
              "Version": "2012-10-17",
              "Statement": [{ "Effect": "Alow", "Action": "s3:GetObject", "Resource": "*" }]
            }""")
    static class InvalidText {
        @Test
        void test(Iam iam) {}
    }

    @IamPolicies(policies = "src/test/resources/invalid/Invalid.json")
    static class InvalidFile {
        @Test
        void one(Iam iam) {}

        @Test
        void other(Iam iam) {}
    }

    @Test
    void anInvalidPolicyIsReportedOnceWithItsPlace() {
        assertThat(TestRun.of(InvalidText.class).brokenContainers())
                .containsExactly(
                        "policy \"policies\" at /Statement/0/Effect (line 3, column 29): unknown Effect \"Alow\";"
                                + " did you mean \"Allow\"?");
        TestRun run = TestRun.of(InvalidFile.class);
        assertThat(run.brokenContainers())
                .containsExactly(
                        "policy \"Invalid\" at /Statement/0 (src/test/resources/invalid/Invalid.json:4:5): the statement"
                                + " has no Action and no NotAction; add one of them\n"
                                + "policy \"Invalid\" at /Statement/0/Acton (src/test/resources/invalid/Invalid.json:4:42):"
                                + " unknown element \"Acton\"; did you mean \"Action\"?");
        assertThat(run.failed()).isEmpty();
    }

    @IamPolicies
    static class InvalidChange {
        @Test
        void test(Iam iam) {
            iam.with(IamPolicy.identity("{}"));
        }
    }

    @Test
    void anInvalidPolicyOfOneTestFailsThatTest() {
        assertThat(TestRun.of(InvalidChange.class).failed().get("test(Iam)"))
                .isEqualTo("policy \"added policy 1\" at / (line 1, column 1): the policy document has no Statement;"
                        + " add \"Statement\" with at least one statement");
    }

    @IamPolicies
    static class MissingChange {
        @Test
        void test(Iam iam) {
            iam.with(IamPolicy.identity("infra/Missing.json"));
        }
    }

    @Test
    void aMissingFileOfOneTestFailsThatTest() {
        assertThat(TestRun.of(MissingChange.class).failed())
                .containsEntry(
                        "test(Iam)", "there is no policy \"infra/Missing.json\"; paths begin at the working directory");
    }

    @IamPolicies(clock = "yesterday")
    static class NoTime {
        @Test
        void test(Iam iam) {}
    }

    @Test
    void aClockThatIsNoTimeIsRefused() {
        assertThat(TestRun.of(NoTime.class).brokenContainers())
                .containsExactly("clock \"yesterday\" is no time; write it as in 2026-11-22T10:00:00Z");
    }

    @IamPolicies(policies = {"src/test/resources/policies", ""})
    static class EmptyEntry {
        @Test
        void test(Iam iam) {}
    }

    @IamPolicies(environment = "acme\0")
    static class NoPath {
        @Test
        void test(Iam iam) {}
    }

    @Test
    void whatIsNoPathIsRefused() {
        assertThat(TestRun.of(EmptyEntry.class).brokenContainers())
                .containsExactly("policies 2 is empty; name a file or a folder, or give a document, which begins with a"
                        + " brace");
        assertThat(TestRun.of(NoPath.class).brokenContainers())
                .containsExactly("\"acme\\0\" is no path: Nul character not allowed");
    }

    static class WithoutAnnotation {
        @ScenarioFiles("src/test/iam/**/*.yaml")
        Stream<DynamicTest> test(Iam iam) {
            return iam.scenarios();
        }
    }

    @Test
    void policiesMustBeNamed() {
        assertThat(TestRun.of(WithoutAnnotation.class).brokenContainers())
                .singleElement()
                .asString()
                .endsWith("no policies are named; put @IamPolicies on the test class or method");
    }
}
