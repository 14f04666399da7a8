package io.github.iamevaluator.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class ScenarioFilesTest {

    private static final String FILES = "src/test/resources/scenarios/";

    @IamPolicies(environment = "src/test/resources/acme")
    static class People {
        @ScenarioFiles(FILES + "deploy.yaml")
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.scenarios();
        }
    }

    private final TestRun people = TestRun.of(People.class);

    @Test
    void eachTestOfAFileIsADynamicTest() {
        assertThat(people.passed()).containsExactly("deploy reads artifacts", "nobody deletes artifacts");
        assertThat(people.aborted()).hasSize(1).containsEntry("deploy lists artifacts", "not decided yet");
    }

    @Test
    void eachHasItsFileAndLineAsSource() {
        String file = "FileSource [file = " + Path.of(FILES + "deploy.yaml").toAbsolutePath() + ", filePosition = ";
        assertThat(people.sources())
                .containsEntry("deploy reads artifacts", file + "FilePosition [line = 5, column = 5]]")
                .containsEntry("nobody deletes artifacts", file + "FilePosition [line = 7, column = 5]]")
                .containsEntry("deploy releases payments", file + "FilePosition [line = 10, column = 5]]")
                .containsEntry("deploy lists artifacts", file + "FilePosition [line = 12, column = 5]]");
    }

    @Test
    void aFailureTellsItsPlaceAndItsReason() {
        assertThat(people.failed()).hasSize(1);
        assertThat(people.failed().get("deploy releases payments"))
                .startsWith("src/test/resources/scenarios/deploy.yaml:11:10: denied implicitly:"
                        + " arn:aws:iam::111111111111:role/deploy may not call s3:PutObject on"
                        + " arn:aws:s3:::artifacts/app.jar\n  expected    allowed\n  actual      denied implicitly\n")
                .contains("would be allowed if aws:PrincipalTag/team were \"payments\"; it is absent");
    }

    @IamPolicies(environment = "src/test/resources/acme")
    static class Broken {
        @ScenarioFiles({FILES + "broken/*.yaml", FILES + "deploy.yaml"})
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.scenarios();
        }
    }

    @Test
    void whatIsWrongInAFileFailsAndOtherFilesRun() {
        TestRun run = TestRun.of(Broken.class);
        assertThat(run.passed()).isEqualTo(people.passed());
        assertThat(run.failed())
                .containsEntry(
                        FILES + "broken/syntax.yaml",
                        FILES + "broken/syntax.yaml:3:1: no YAML: expected ',' or ']', but got <stream end>;"
                                + " correct the YAML here")
                .containsEntry(
                        "test without name",
                        FILES + "broken/typing-error.yaml:2:5: the test has the unknown field \"nam\";"
                                + " did you mean \"name\"?")
                .containsEntry(
                        "nobody by this name",
                        FILES + "broken/unknown-principal.yaml:3:9: no principal is named \"acme-prod/role/depoy\";"
                                + " did you mean \"acme-prod/role/deploy\"?");
    }

    @IamPolicies(environment = "src/test/resources/acme", policies = "src/test/resources/policies")
    static class WithChanges {
        @ScenarioFiles(FILES + "changed.yaml")
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.with(IamPolicy.identity("""
                            { "Version": "2012-10-17",
                              "Statement": [{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }] }""")).scenarios();
        }
    }

    @Test
    void filesAreAskedOfThePoliciesOfTheTest() {
        TestRun run = TestRun.of(WithChanges.class);
        assertThat(run.failed()).isEmpty();
        assertThat(run.passed()).hasSize(3);
    }

    @IamPolicies
    static class Scenarios {
        @ScenarioFiles(FILES + "levels.json")
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.scenarios();
        }
    }

    @Test
    void scenariosBringTheirOwnPolicies() {
        assertThat(TestRun.of(Scenarios.class).passed()).containsExactly("reader/reads");
    }

    @IamPolicies
    static class NoFile {
        @ScenarioFiles("src/test/iam/**/*.yml")
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.scenarios();
        }
    }

    @IamPolicies
    static class NoAnnotation {
        @Test
        void test(Iam iam) {
            iam.scenarios();
        }
    }

    @Test
    void aGlobThatFindsNothingFails() {
        assertThat(TestRun.of(NoFile.class).brokenContainers())
                .containsExactly("no file fits \"src/test/iam/**/*.yml\"; paths begin at the working directory, and"
                        + " src/test/iam/**/*.yaml is every .yaml file below src/test/iam");
    }

    @IamPolicies
    static class NoGlob {
        @ScenarioFiles("src/test/[iam")
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.scenarios();
        }
    }

    @Test
    void whatIsNoGlobIsRefused() {
        assertThat(TestRun.of(NoGlob.class).brokenContainers())
                .singleElement()
                .asString()
                .startsWith("\"src/test/[iam\" is no glob: ");
    }

    @Test
    void filesMustBeNamed() {
        assertThat(TestRun.of(NoAnnotation.class).failed())
                .containsEntry("test(Iam)", "no scenario files are named; put @ScenarioFiles on the test method");
    }
}
