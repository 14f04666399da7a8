package io.github.iamevaluator.scenario;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.scenario.ScenarioEntry.Unreadable;
import io.github.iamevaluator.scenario.ScenarioResult.Decided;
import io.github.iamevaluator.scenario.ScenarioResult.Failed;
import io.github.iamevaluator.scenario.ScenarioResult.Outcome;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers scenarios and compares the answers with those expected.
 *
 * <p>Evaluators are kept for the latest settings met. For use by one thread at a time.
 *
 * @since 0.1.0
 */
public final class ScenarioRunner {

    private static final int KEPT_EVALUATORS = 32;

    private final ServiceCatalog catalog;
    private final InstantSource clock;
    private final Map<ScenarioSettings, IamEvaluator> evaluators = new LinkedHashMap<>();

    private ScenarioRunner(ServiceCatalog catalog, InstantSource clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A runner.
     *
     * @param catalog for scenarios that use one
     * @param clock for scenarios without a time of their own
     */
    public static ScenarioRunner create(ServiceCatalog catalog, InstantSource clock) {
        return new ScenarioRunner(catalog, clock);
    }

    /** The result of an entry: that of its scenario, or the error {@value ScenarioResult#UNREADABLE}. */
    public ScenarioResult run(ScenarioEntry entry) {
        return entry.fold(readable -> run(readable.scenario()), ScenarioRunner::unreadable);
    }

    /** The result of a scenario. */
    public ScenarioResult run(Scenario scenario) {
        Outcome outcome = scenario.question()
                .fold(asked -> evaluate(scenario, asked), refused -> new Failed(refused.error(), refused.problems()));
        return new ScenarioResult(
                scenario.id(),
                OptionalInt.empty(),
                outcome,
                scenario.expectation().map(expected -> Comparison.differences(expected, outcome)));
    }

    /** The evaluator for scenarios with these settings. */
    public IamEvaluator evaluator(ScenarioSettings settings) {
        IamEvaluator kept = evaluators.get(settings);
        if (kept != null) {
            return kept;
        }
        if (evaluators.size() == KEPT_EVALUATORS) {
            evaluators.remove(evaluators.keySet().iterator().next());
        }
        IamEvaluator made = make(settings);
        evaluators.put(settings, made);
        return made;
    }

    private Outcome evaluate(Scenario scenario, Question.Asked asked) {
        try {
            EvaluationResult result = evaluator(scenario.settings()).evaluate(asked.request(), asked.policies());
            return new Decided(result);
        } catch (InvalidRequestException error) {
            Question.Refused refused = Refusals.refused(error, scenario.at());
            return new Failed(refused.error(), refused.problems());
        }
    }

    private IamEvaluator make(ScenarioSettings settings) {
        IamEvaluator.Builder builder = IamEvaluator.builder()
                .options(settings.options())
                .clock(settings.currentTime().map(InstantSource::fixed).orElse(clock));
        return settings.catalog()
                ? builder.catalog(catalog).build()
                : builder.withoutCatalog().build();
    }

    private static ScenarioResult unreadable(Unreadable entry) {
        return new ScenarioResult(
                entry.id(),
                OptionalInt.of(entry.line()),
                new Failed(ScenarioResult.UNREADABLE, entry.problems()),
                Optional.empty());
    }
}
