package io.github.iamevaluator.index;

import io.github.iamevaluator.policy.ControlLevel;
import io.github.iamevaluator.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guardrails of an index: those with the same documents are one. Safe for use by any number of threads. */
final class Guardrails {

    private final PolicyCompiler compiler;
    private final Map<List<List<CompiledDocument>>, Guardrail> byDocuments = new HashMap<>();

    private final Map<LimitSet.Of, LimitSet> limitSets = new HashMap<>();

    Guardrails(PolicyCompiler compiler) {
        this.compiler = compiler;
    }

    /** The guardrail of some policies of one type; null if there are none. */
    @Nullable
    Guardrail of(List<Policy> policies, PolicyUse use) {
        return policies.isEmpty() ? null : numbered(List.of(documents(policies, use)));
    }

    /** The guardrail of the levels of SCPs or RCPs; null if there are none. */
    @Nullable
    Guardrail ofLevels(List<ControlLevel> levels, PolicyUse use) {
        return levels.isEmpty()
                ? null
                : numbered(levels.stream()
                        .map(level -> documents(level.policies(), use))
                        .toList());
    }

    /** Tells whether every policy is at hand (INC-1). */
    static boolean known(List<Policy> policies) {
        return policies.stream().map(Policy::document).allMatch(Optional::isPresent);
    }

    /** Tells whether every policy of every level is at hand (INC-1). */
    static boolean levelsKnown(List<ControlLevel> levels) {
        return levels.stream().map(ControlLevel::policies).allMatch(Guardrails::known);
    }

    private List<CompiledDocument> documents(List<Policy> policies, PolicyUse use) {
        return compiler.compile(policies, use).stream()
                .map(CompiledPolicy::document)
                .toList();
    }

    /** The set of a caller's guardrails. */
    synchronized LimitSet limits(LimitSet.Of guardrails) {
        return limitSets.computeIfAbsent(guardrails, any -> new LimitSet(limitSets.size(), guardrails));
    }

    private synchronized Guardrail numbered(List<List<CompiledDocument>> levels) {
        return byDocuments.computeIfAbsent(levels, any -> new Guardrail(byDocuments.size(), levels));
    }
}
