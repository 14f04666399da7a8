package io.github.iamevaluator.scenario.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.request.Decision;
import io.github.iamevaluator.request.ResourceTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTrialTest {

    @TempDir
    private Path folder;

    @Test
    void aTestThatPassesNoLongerNoticesTheMutant() throws IOException {
        MutationReport report = trial(CoverageFixture.RED + CoverageFixture.BLUE);

        assertThat(report.mutants()).isEqualTo(5);
        assertThat(report.survivors())
                .extracting(survivor -> survivor.mutant().statement().label())
                .containsExactly("Rest", "Rest");
    }

    @Test
    void aSurvivorComesWithARequestThatWouldNoticeIt() throws IOException {
        SurvivingMutant first = trial(CoverageFixture.RED).survivors().get(0);

        assertThat(first.mutant().toString()).startsWith("identity policy, Read without its condition, ");
        assertThat(first.noticing().orElseThrow())
                .returns(Decision.IMPLICIT_DENY, NoticingRequest::decision)
                .returns(Decision.ALLOWED, NoticingRequest::ofMutant);
    }

    @Test
    void aSetOfResourcesIsNotProposedWhereOnlyOneOfThemCanBeTested() throws IOException {
        SurvivingMutant first =
                trial("- {cannot: \"s3:GetObject\"}").survivors().get(0);

        assertThat(first.mutant().mutation()).isEqualTo(Mutation.DROPPED);
        assertThat(first.noticing().orElseThrow().request().resources())
                .singleElement()
                .returns("arn:aws:s3:::logs/x", ResourceTarget::arn);
    }

    @Test
    void whereNoCandidateTellsItIsSaid() throws IOException {
        MutationReport report = trial(CoverageFixture.RED + CoverageFixture.BLUE);

        // nothing allows what the statement denies, so the policies stay as strict without it
        assertThat(report.survivors().get(0).mutant().mutation()).isEqualTo(Mutation.DROPPED);
        assertThat(report.survivors().get(0).noticing()).isEqualTo(Optional.empty());
        assertThat(report.text()).contains("Rest dropped, ", "  would: none found\n");
    }

    @Test
    void failedTestsAreNotAsked() throws IOException {
        assertThat(trial("- {can: \"s3:GetObject\"}").mutants()).isZero();
    }

    private MutationReport trial(String tests) throws IOException {
        return MutationTrial.of(CoverageFixture.run(folder, tests));
    }
}
