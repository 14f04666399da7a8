package io.github.iamevaluator.laws;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.IamEvaluator;
import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.request.Decision;

/** The engine itself, with one catalog for all scenarios. */
final class RealEngine implements Engine {

    static final Engine REAL = new RealEngine();

    private final ServiceCatalog catalog = ServiceCatalog.embedded();

    private RealEngine() {}

    @Override
    public EvaluationResult evaluate(Scenario scenario) {
        return evaluator(scenario).evaluate(scenario.request(), scenario.policies());
    }

    @Override
    public Decision decide(Scenario scenario) {
        return evaluator(scenario).prepare(scenario.policies()).decide(scenario.request());
    }

    @Override
    public Decision explained(Scenario scenario) {
        return evaluator(scenario)
                .prepare(scenario.policies())
                .explain(scenario.request())
                .result()
                .decision();
    }

    private IamEvaluator evaluator(Scenario scenario) {
        IamEvaluator.Builder builder =
                IamEvaluator.builder().options(scenario.options()).clock(scenario::now);
        return (scenario.catalog() ? builder.catalog(catalog) : builder.withoutCatalog()).build();
    }
}
