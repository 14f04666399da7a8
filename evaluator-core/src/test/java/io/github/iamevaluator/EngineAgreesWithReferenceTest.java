package io.github.iamevaluator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Engine and reference say the same: decision or input error, matched statements, what blocked, missing keys.
 *
 * <p>The system property {@code scenarios} asks more than the 20,000 of every build, {@code firstSeed} others; see {@code
 * docs/testing.md}.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EngineAgreesWithReferenceTest {

    private static final long IN_EVERY_BUILD = 20_000;

    private final AgreementRun run =
            AgreementRun.over(Long.getLong("firstSeed", 1), Long.getLong("scenarios", IN_EVERY_BUILD));

    @Test
    void engineAndReferenceAgreeOnEveryScenario() {
        assertThat(run.disagreements())
                .as("of %d disagreements", run.disagreeing())
                .isEmpty();
    }

    @Test
    void everyDecisionOperatorPolicyTypeAndPrincipalKindIsFrequent() {
        assertThat(run.census().shortfalls()).as("%s", run.census()).isEmpty();
    }
}
