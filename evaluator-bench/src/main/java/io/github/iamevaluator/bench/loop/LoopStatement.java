package io.github.iamevaluator.bench.loop;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.policy.Statement;
import java.util.Map;

/** One statement: its actions, then its resources, then its conditions are tried. */
final class LoopStatement {

    final boolean deny;
    final LoopPrincipals principals;
    private final LoopActions actions;
    private final LoopResources resources;
    private final LoopCondition[] conditions;

    LoopStatement(Statement statement, PolicyVersion version, Map<String, byte[]> knownActions) {
        deny = statement.effect() == Effect.DENY;
        principals = new LoopPrincipals(statement.principal());
        actions = new LoopActions(statement.action(), knownActions);
        resources = new LoopResources(statement.resource(), version);
        conditions = statement.conditions().stream()
                .map(condition -> new LoopCondition(condition, version))
                .toArray(LoopCondition[]::new);
    }

    boolean applies(LoopRequest request) {
        return actions.match(request) && resources.match(request) && conditionsHold(request);
    }

    private boolean conditionsHold(LoopRequest request) {
        int result = LoopTest.TRUE;
        for (LoopCondition condition : conditions) {
            int holds = condition.holds(request);
            if (holds == LoopTest.FALSE) {
                return false;
            }
            result = Math.max(result, holds);
        }
        return result == LoopTest.TRUE || deny;
    }
}
