package io.github.iamevaluator.laws;

import io.github.iamevaluator.EvaluationResult;
import io.github.iamevaluator.generate.Scenario;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicySet;
import io.github.iamevaluator.policy.PolicyType;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.AccessRequest;
import io.github.iamevaluator.request.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Engines with a fault: the engine itself, asked something else than was asked, or misquoted. */
final class Mutants {

    private Mutants() {}

    /** An engine that takes one scenario for another. */
    static UnaryOperator<Engine> taking(UnaryOperator<Scenario> change) {
        return engine -> new Engine() {
            @Override
            public EvaluationResult evaluate(Scenario scenario) {
                return engine.evaluate(change.apply(scenario));
            }
        };
    }

    /** An engine that takes one set of policies for another. */
    static UnaryOperator<Engine> reading(UnaryOperator<PolicySet> change) {
        return taking(scenario -> Asked.with(scenario, change.apply(scenario.policies())));
    }

    /** An engine that takes one request for another. */
    static UnaryOperator<Engine> hearing(UnaryOperator<AccessRequest> change) {
        return taking(scenario -> Asked.with(scenario, change.apply(scenario.request())));
    }

    /** An engine that takes one statement for another. */
    static UnaryOperator<Engine> readingEach(UnaryOperator<Statement> change) {
        return reading(policies -> Rewrite.each(policies, change));
    }

    /** An engine that takes one condition for another, which may depend on the request. */
    static UnaryOperator<Engine> judging(Function<Scenario, UnaryOperator<Condition>> change) {
        return taking(scenario -> Asked.with(
                scenario,
                Rewrite.each(scenario.policies(), statement -> Parts.conditions(statement, change.apply(scenario)))));
    }

    /** An engine that takes one document's text for another. */
    static UnaryOperator<Engine> parsing(UnaryOperator<String> change) {
        return engine -> new Engine() {
            @Override
            public EvaluationResult evaluate(Scenario scenario) {
                return engine.evaluate(scenario);
            }

            @Override
            public Policy parse(PolicyForm form, String text) {
                return engine.parse(form, change.apply(text));
            }
        };
    }

    /** An engine whose bare decision differs from that of its result. */
    static UnaryOperator<Engine> deciding(UnaryOperator<Decision> change) {
        return engine -> new Engine() {
            @Override
            public EvaluationResult evaluate(Scenario scenario) {
                return engine.evaluate(scenario);
            }

            @Override
            public Decision decide(Scenario scenario) {
                return change.apply(engine.decide(scenario));
            }
        };
    }

    /** An engine that answers with what it was asked before. */
    static Engine forgetful(Engine engine) {
        List<Scenario> asked = new ArrayList<>();
        return scenario -> {
            asked.add(scenario);
            return engine.evaluate(asked.get(asked.size() / 2));
        };
    }

    /** An engine that counts the statements of one type as identity policies too, for callers who can have such. */
    static UnaryOperator<Engine> poolingIntoIdentity(PolicyType type) {
        return taking(scenario -> {
            List<Policy> pool = new ArrayList<>(scenario.policies().identity());
            Rewrite.pools(scenario.policies(), (of, policies) -> {
                if (of == type) {
                    pool.addAll(policies);
                }
                return policies;
            });
            return Callers.haveIdentitySide(scenario)
                    ? Asked.with(
                            scenario,
                            scenario.policies().toBuilder().identity(pool).build())
                    : scenario;
        });
    }

    /** The first of a list, and nothing else. */
    static <T> List<T> first(List<T> list) {
        return list.subList(0, Math.min(1, list.size()));
    }

    /** The last of a list, and nothing else. */
    static <T> List<T> last(List<T> list) {
        return list.subList(Math.max(0, list.size() - 1), list.size());
    }
}
