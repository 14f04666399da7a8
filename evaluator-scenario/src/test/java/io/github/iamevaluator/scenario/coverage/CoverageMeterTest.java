package io.github.iamevaluator.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.scenario.tests.TestRun;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageMeterTest {

    @TempDir
    private Path folder;

    @Test
    void tellsForEachPartWhetherATestExercisedIt() throws IOException {
        StatementCoverage read = measure(CoverageFixture.RED).statements().get(0);

        assertThat(read.points()).isEqualTo(new CoveragePoints(5, 8));
        assertThat(read.gaps())
                .containsExactly(
                        new CoverageGap(4, "action s3:ListBucket was never asked"),
                        new CoverageGap(6, "condition StringEquals aws:RequestedRegion was never false"),
                        new CoverageGap(7, "condition StringEquals aws:PrincipalTag/team was never false"));
    }

    @Test
    void countsEachConditionOnItsOwn() throws IOException {
        StatementCoverage read =
                measure(CoverageFixture.RED + CoverageFixture.BLUE).statements().get(0);

        assertThat(read.conditions().get(0)).returns(2, ConditionCoverage::whenTrue);
        assertThat(read.conditions().get(1))
                .returns(1, ConditionCoverage::whenTrue)
                .returns(1, ConditionCoverage::whenFalse);
    }

    @Test
    void aStatementThatNothingConcernsIsOneGap() throws IOException {
        PolicyCoverage none = measure("- {cannot: \"sqs:SendMessage\", on: \"arn:aws:sqs:eu-west-1:111111111111:q\"}");

        assertThat(none.statements().get(0).gaps())
                .containsExactly(new CoverageGap(2, "Read: nothing of it was asked"));
        assertThat(none.statements().get(1)).returns(1, StatementCoverage::applied);
    }

    @Test
    void anEntryOfNotActionIsExercisedByWhatItExcludes() throws IOException {
        StatementCoverage outside = measure(
                        "- {cannot: \"sqs:SendMessage\", on: \"arn:aws:sqs:eu-west-1:111111111111:q\"}")
                .statements()
                .get(1);
        StatementCoverage inside = measure(CoverageFixture.RED).statements().get(1);

        assertThat(outside.actions().get(0).times()).isZero();
        assertThat(inside.actions().get(0).times()).isEqualTo(1);
        assertThat(inside.applied()).isZero();
    }

    @Test
    void aSkippedTestExercisesNothing() throws IOException {
        TestRun run = CoverageFixture.run(folder, "- {can: \"s3:GetObject\", skip: later}");

        assertThat(CoverageMeter.measure(run).policies()).isEmpty();
        assertThat(CoverageMeter.measure(run).points().percent()).isEqualTo(100);
    }

    @Test
    void writesLinesInTheFormOfLcov() throws IOException {
        TestRun run = CoverageFixture.run(folder, CoverageFixture.RED);

        assertThat(CoverageFormat.LCOV.write(CoverageMeter.measure(run)).replace(folder + "/", ""))
                .isEqualTo("""
                TN:
                SF:policy.json
                BRDA:6,0,0,1
                BRDA:6,0,1,0
                BRDA:7,1,0,1
                BRDA:7,1,1,0
                BRF:4
                BRH:2
                DA:2,1
                DA:3,1
                DA:4,0
                DA:5,1
                DA:8,0
                LF:5
                LH:3
                end_of_record
                """);
    }

    @Test
    void writesTheTotalsAndTheGapsOfEachPolicy() throws IOException {
        TestRun run = CoverageFixture.run(folder, CoverageFixture.RED);

        assertThat(CoverageFormat.TEXT.write(CoverageMeter.measure(run)))
                .startsWith("coverage 54% (6 of 11) of all parts of 1 policy; statements that applied 50% (1 of 2)\n")
                .contains("  line 8: Rest never applied\n");
        assertThat(CoverageFormat.JSON.write(CoverageMeter.measure(run)))
                .contains("\"line\": 7,\n              \"true\": 1,\n              \"false\": 0");
    }

    private PolicyCoverage measure(String tests) throws IOException {
        TestRun run = CoverageFixture.run(folder, tests);
        return CoverageMeter.measure(run).policies().get(0);
    }
}
