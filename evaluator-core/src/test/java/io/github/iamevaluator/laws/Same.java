package io.github.iamevaluator.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.request.BlockedBy;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.Decision;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What equal forms of a scenario must have in common.
 *
 * @param decision the decision
 * @param blockedBy SIM-3
 * @param missingKeys SIM-6, names folded
 */
record Same(Decision decision, Set<BlockedBy> blockedBy, Set<String> missingKeys) {

    private static Same of(EvaluationResult result) {
        return new Same(
                result.decision(),
                result.blockedBy(),
                result.missingContextKeys().stream().map(ContextKeys::fold).collect(Collectors.toSet()));
    }

    /** Asserts that two scenarios have the same answer. */
    static void answer(Engine engine, Scenario one, Scenario other) {
        assertThat(of(engine.evaluate(other))).isEqualTo(of(engine.evaluate(one)));
    }
}
