package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.Effect;
import io.github.iamevaluator.request.ActionName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Policy sets that limit: the SCP or RCP levels of an account, or a boundary, the session policies or an endpoint policy
 * as a single level.
 *
 * <p>For each action they are partly evaluated into a {@link Residual}; actions that leave the same statements share it.
 */
public final class Guardrail {

    private static final int END_OF_LEVEL = -1;

    private final int number;
    private final List<Level> levels = new ArrayList<>();
    private final List<CompiledStatement> statements = new ArrayList<>();
    private final Map<List<Integer>, Residual> residuals = new ConcurrentHashMap<>();

    /** The statements of a level: from the first up to, not including, the end. */
    private record Level(int first, int end) {}

    /**
     * A guardrail.
     *
     * @param number tells it from the other guardrails of an index; from 0 on
     * @param levels the documents of each level
     */
    Guardrail(int number, List<List<CompiledDocument>> levels) {
        this.number = number;
        for (List<CompiledDocument> level : levels) {
            int first = statements.size();
            level.forEach(document -> statements.addAll(document.statements()));
            this.levels.add(new Level(first, statements.size()));
        }
    }

    int number() {
        return number;
    }

    /** What is left to ask once the action is known. */
    Residual residual(ActionName action) {
        List<Integer> left = new ArrayList<>();
        List<CompiledStatement> denies = new ArrayList<>();
        List<List<CompiledStatement>> asked = new ArrayList<>();
        for (Level level : levels) {
            List<CompiledStatement> allows = new ArrayList<>();
            int before = left.size();
            for (int i = level.first(); i < level.end(); i++) {
                if (statements.get(i).action().matches(action.service(), action.name())) {
                    boolean deny = statements.get(i).statement().effect() == Effect.DENY;
                    (deny ? denies : allows).add(statements.get(i));
                    left.add(i);
                }
            }
            if (allows.stream().anyMatch(CompiledStatement::free)) {
                left.subList(before, left.size())
                        .removeIf(i -> statements.get(i).statement().effect() == Effect.ALLOW);
            } else {
                left.add(END_OF_LEVEL);
                asked.add(allows);
            }
        }
        return residuals.computeIfAbsent(left, any -> residual(denies, asked));
    }

    private static Residual residual(List<CompiledStatement> denies, List<List<CompiledStatement>> asked) {
        return new Residual(
                posted(denies),
                asked.stream().map(Guardrail::posted).map(Posting::of).toList(),
                new ResidualStatements(denies, asked));
    }

    private static List<Posted> posted(List<CompiledStatement> statements) {
        return statements.stream().map(statement -> new Posted(0, statement)).toList();
    }
}
