package io.github.iamevaluator.junit;

import static io.github.iamevaluator.junit.IamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCoverageTest {

    private static final String DEPLOY = "arn:aws:iam::111111111111:role/deploy";
    private static final String ARTIFACT = "arn:aws:s3:::artifacts/app.jar";

    @TempDir
    private Path folder;

    @IamPolicies(policies = """
            { "Statement": [
              { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
              { "Sid": "Rest", "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*" }] }""")
    static class Reading {
        @Test
        void reads(Iam iam) {
            assertThat(iam).principal(DEPLOY).can("s3:GetObject").on(ARTIFACT);
        }

        @AccessMatrix("access-of-reader.csv")
        void matrix(MatrixCell cell) {
            cell.verify();
        }

        @ScenarioFiles("src/test/resources/scenarios/levels.json")
        Stream<DynamicTest> scenarios(Iam iam) {
            return iam.scenarios();
        }
    }

    @Test
    void theReportsAreWrittenBehindTheLastTest() {
        TestRun run = TestRun.of(
                Reading.class, Map.of(CoverageSettings.FOLDER, folder + "/new", CoverageSettings.MUTANTS, "true"));

        assertThat(run.brokenContainers()).isEmpty();
        assertThat(folder.resolve("new/policy-coverage.txt"))
                .content()
                .contains(
                        "50% (3 of 6)  identity policies", "Rest: nothing of it was asked", "no test notices identity");
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**.html");
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**.json");
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**.lcov");
    }

    @Test
    void tooLittleFailsTheRun() {
        TestRun run = TestRun.of(
                Reading.class, Map.of(CoverageSettings.FOLDER, folder.toString(), CoverageSettings.MINIMUM, "80"));

        assertThat(run.failed()).isEmpty();
        assertThat(run.brokenContainers())
                .containsExactly(
                        "tests exercise 66% (6 of 9) of the policies, less than the 80% of iam.coverage.minimum; "
                                + folder + "/policy-coverage.html shows what is missing");
    }

    @Test
    void enoughPassesAndNeedsNoFolder() {
        assertThat(TestRun.of(Reading.class, Map.of(CoverageSettings.MINIMUM, "20"))
                        .brokenContainers())
                .isEmpty();
    }

    @IamPolicies
    static class AskingNothing {
        @Test
        void nothing(Iam iam) {
            assertThat(iam.environment()).isEmpty();
        }
    }

    @Test
    void aMinimumIsNotReachedByAskingNothing() {
        assertThat(TestRun.of(AskingNothing.class, Map.of(CoverageSettings.MINIMUM, "1"))
                        .brokenContainers())
                .singleElement()
                .asString()
                .startsWith("tests exercise nothing of any policy, less than the 1% of iam.coverage.minimum; ");
        assertThat(TestRun.of(AskingNothing.class, Map.of(CoverageSettings.MINIMUM, "0"))
                        .brokenContainers())
                .isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseAreRefusedOnce() {
        assertThat(broken(CoverageSettings.MINIMUM, "101"))
                .isEqualTo("iam.coverage.minimum \"101\" is no percentage; give a whole number from 0 to 100");
        assertThat(broken(CoverageSettings.MINIMUM, "most"))
                .startsWith("iam.coverage.minimum \"most\" is no percentage");
        assertThat(broken(CoverageSettings.MUTANTS, "true"))
                .isEqualTo("iam.coverage.mutants needs iam.coverage.folder, the folder of the report that lists them");
        assertThat(broken(CoverageSettings.MUTANTS, "yes"))
                .isEqualTo("iam.coverage.mutants \"yes\" is neither true nor false");
    }

    private static String broken(String parameter, String value) {
        List<String> broken =
                TestRun.of(Reading.class, Map.of(parameter, value)).brokenContainers();
        assertThat(broken).hasSize(1);
        return broken.get(0);
    }
}
