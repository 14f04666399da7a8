package io.github.iamevaluator.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final String LEVELS = "../fixtures/conformance/scp/levels.json";
    private static final String ID = "scp/levels/full-access-everywhere";

    @Test
    void aScenarioIsExplainedInFull() {
        Run run = Run.of("explain", LEVELS, ID);

        assertThat(run.verdict()).startsWith("allowed: ");
        assertThat(run.out()).contains("SCP ou-ab12-11111111: allowed (SCP-2)").endsWith("as expected\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void itSaysHowTheAnswerDiffersFromTheExpectedOne() {
        String scenario = "[{\"id\":\"a\",\"request\":{\"principal\":\"arn:aws:iam::111111111111:user/ana\","
                + "\"action\":\"s3:GetObject\",\"resource\":\"arn:aws:s3:::b/k\"},"
                + "\"expect\":{\"decision\":\"allowed\"}}]";

        Run run = Run.withInput(scenario, "explain", "-", "a");

        assertThat(run.out()).contains("not as expected\n  decision: expected allowed, actual implicitDeny");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void jsonHasTheExplanation() {
        Run run = Run.of("explain", LEVELS, ID, "--output", "json");

        assertThat(run.out()).startsWith("{\n  \"schemaVersion\": 1,").contains("\"explanation\": [");
    }

    @Test
    void aMisspeltIdGetsASuggestion() {
        Run run = Run.of("explain", LEVELS, ID + "s");

        assertThat(run.err()).contains("did you mean \"" + ID + "\"?");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aScenarioThatCannotBeReadIsAnError() {
        Run run = Run.withInput("[{\"id\":\"a\",\"requests\":{}}]", "explain", "-", "a");

        assertThat(run.err()).startsWith("error: ").contains("requests");
        assertThat(run.status()).isEqualTo(3);
    }

    @Test
    void aRefusedScenarioIsAnErrorWithItsCode() {
        String scenario = "[{\"id\":\"a\",\"request\":{\"principal\":\"ana\",\"action\":\"s3:GetObject\","
                + "\"resource\":\"arn:aws:s3:::b/k\"}}]";

        Run run = Run.withInput(scenario, "explain", "-", "a");

        assertThat(run.err()).contains("invalid.principal: ");
        assertThat(run.status()).isEqualTo(3);
    }
}
