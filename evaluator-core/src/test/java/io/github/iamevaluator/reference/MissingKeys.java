package io.github.iamevaluator.reference;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.ConditionOperator.Family;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.ResourcePattern;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.RequestContext;
import java.util.LinkedHashSet;
import java.util.Set;

/** SIM-6 and SIM-53: the keys that were missing. */
final class MissingKeys {

    private MissingKeys() {}

    /** Every absent key that the conditions, or the variables without default, of a statement read (SIM-6). */
    static Set<String> absent(Variables variables, Statement statement, RequestContext context) {
        Set<String> keys = new LinkedHashSet<>();
        for (Condition condition : statement.conditions()) {
            if (!context.contains(condition.key())) {
                keys.add(condition.key());
            }
            if (takesVariables(condition)) {
                condition.values().forEach(value -> keys.addAll(variables.absentKeys(value)));
            }
        }
        for (ResourcePattern pattern : statement.resource().patterns()) {
            keys.addAll(variables.absentKeys(Resources.variablePart(pattern.text())));
        }
        return keys;
    }

    /**
     * What the simulator lists for a document when the result is not allowed: keys that an operator misses and that
     * leave it unsatisfied, keys that variables miss, and keys that were only defaulted (SIM-53).
     */
    static Set<String> simulator(PolicyDocument document, Check check) {
        Variables variables = new Variables(document.version(), check.context());
        Conditions conditions = new Conditions(variables, check.context(), true);
        Set<String> keys = new LinkedHashSet<>();
        for (Statement statement : document.statements()) {
            for (Condition condition : statement.conditions()) {
                boolean absent = !check.context().contains(condition.key());
                boolean unsatisfied = conditions.truth(condition) != Truth.TRUE;
                if ((absent && unsatisfied) || defaulted(condition.key(), check)) {
                    keys.add(condition.key());
                }
                if (takesVariables(condition)) {
                    condition.values().forEach(value -> addVariables(keys, variables, value, check));
                }
            }
            for (ResourcePattern pattern : statement.resource().patterns()) {
                addVariables(keys, variables, Resources.variablePart(pattern.text()), check);
            }
        }
        return keys;
    }

    private static void addVariables(Set<String> keys, Variables variables, String text, Check check) {
        for (String key : variables.keys(text)) {
            if (!check.context().contains(key) || defaulted(key, check)) {
                keys.add(key);
            }
        }
    }

    private static boolean defaulted(String key, Check check) {
        return check.context().contains(key) && !check.suppliedKeys().contains(ContextKeys.fold(key));
    }

    private static boolean takesVariables(Condition condition) {
        return condition.operator().family() == Family.STRING
                || condition.operator().family() == Family.ARN
                || condition.operator().family() == Family.BOOL;
    }
}
