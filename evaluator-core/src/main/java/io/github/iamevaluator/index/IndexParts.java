package io.github.iamevaluator.index;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.request.ActionName;
import io.github.iamevaluator.request.EvaluationOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an index is made with.
 *
 * @param compiler compiles its documents
 * @param options how to evaluate
 * @param catalog the catalog, if there is one
 * @param rules the rule of each action
 */
public record IndexParts(
        PolicyCompiler compiler,
        EvaluationOptions options,
        Optional<ServiceCatalog> catalog,
        Function<ActionName, ActionRule> rules) {

    /** The index from action text to these statements. */
    ActionIndex actions(StatementIndex statements) {
        return new ActionIndex(statements, this);
    }

    /** A resource policy, compiled for plain checks; null without one. */
    @Nullable
    ResourceDocument resourcePolicy(List<Policy> policies, PolicyUse use) {
        return policies.isEmpty() ? null : new ResourceDocument(document(policies.get(0), use));
    }

    /** A policy's document, compiled; it must be at hand. */
    CompiledDocument document(Policy policy, PolicyUse use) {
        return compiler.compile(policy, use).document();
    }
}
