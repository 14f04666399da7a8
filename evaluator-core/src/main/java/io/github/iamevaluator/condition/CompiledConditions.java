package io.github.iamevaluator.condition;

import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All conditions of a statement: each operator and each key must hold (COND-1).
 *
 * @since 0.1.0
 */
public final class CompiledConditions {

    private static final CompiledConditions NONE = new CompiledConditions(List.of(), List.of());

    private final List<Condition> written;
    private final List<CompiledCondition> conditions;
    private final CompiledCondition[] inOrder;

    private CompiledConditions(List<Condition> written, List<CompiledCondition> conditions) {
        this.written = written;
        this.conditions = conditions;
        this.inOrder = conditions.toArray(CompiledCondition[]::new);
    }

    /**
     * The runnable form of a statement's conditions.
     *
     * @param version of its document, which decides on policy variables (GRAM-3)
     * @param options mode and disputed points
     */
    public static CompiledConditions compile(
            List<Condition> conditions, PolicyVersion version, EvaluationOptions options) {
        return compile(conditions, condition -> CompiledCondition.compile(condition, version, options));
    }

    /**
     * The runnable form of a statement's conditions, which may be shared with other statements.
     *
     * @param compiler gives the runnable form of one of them; its place does not matter
     */
    public static CompiledConditions compile(
            List<Condition> conditions, Function<Condition, CompiledCondition> compiler) {
        return conditions.isEmpty()
                ? NONE
                : new CompiledConditions(
                        conditions, conditions.stream().map(compiler).toList());
    }

    /** Each condition, in the order written. */
    public List<CompiledCondition> conditions() {
        return conditions;
    }

    /** Tells whether there is none, so that the statement applies unconditionally. */
    public boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** False if some condition is false, else indeterminate if one is, else true (COND-49); stops at the first false. */
    public Truth test(ContextView context) {
        Truth truth = Truth.TRUE;
        for (CompiledCondition condition : inOrder) {
            Truth one = condition.test(context);
            if (one == Truth.FALSE) {
                return one;
            }
            truth = truth.and(one);
        }
        return truth;
    }

    /** Each condition judged, also those after a false one. */
    public List<ConditionReport> report(ContextView context) {
        return IntStream.range(0, conditions.size())
                .mapToObj(i -> conditions.get(i).report(written.get(i), context))
                .toList();
    }

    /** The warnings of every condition, also of those after a false one. */
    public List<Warning> warnings(ContextView context) {
        return gathered(condition -> condition.warnings(context));
    }

    /** What each condition says, each thing once. */
    private <T> List<T> gathered(Function<CompiledCondition, List<T>> said) {
        Set<T> all = Set.of();
        for (CompiledCondition condition : inOrder) {
            List<T> one = said.apply(condition);
            if (!one.isEmpty()) {
                all = all.isEmpty() ? new LinkedHashSet<>() : all;
                all.addAll(one);
            }
        }
        return List.copyOf(all);
    }

    /** Every key that judging may read, as the policy spells them. */
    public List<String> keysRead() {
        return conditions.stream()
                .flatMap(condition -> condition.keysRead().stream())
                .distinct()
                .toList();
    }

    /** The absent keys of conditions and of variables without default, as the policy spells them (SIM-6). */
    public List<String> missingKeys(ContextView context) {
        return gathered(condition -> condition.missingKeys(context));
    }

    /** The keys that AWS's simulator calls missing; see {@link CompiledCondition#missingKeysInSimulator} (SIM-53). */
    public List<String> missingKeysInSimulator(ContextView context, Predicate<String> defaulted) {
        return conditions.stream()
                .flatMap(condition -> condition.missingKeysInSimulator(context, defaulted).stream())
                .distinct()
                .toList();
    }
}
