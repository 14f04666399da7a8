package io.github.iamevaluator.laws;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.Decision;

/** The engine as the laws see it, so that one with a fault can stand in its place. */
interface Engine {

    /** The answer in full. */
    EvaluationResult evaluate(Scenario scenario);

    /** The decision alone. */
    default Decision decide(Scenario scenario) {
        return evaluate(scenario).decision();
    }

    /** The decision that the explanation explains. */
    default Decision explained(Scenario scenario) {
        return evaluate(scenario).decision();
    }

    /** A policy from its text. */
    default Policy parse(PolicyForm form, String text) {
        return PolicyParser.create(service -> true).parse(form, PolicyInput.text("policy", text));
    }
}
