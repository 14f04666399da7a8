package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.PolicyVersion;
import io.github.iamevaluator.request.ContextKeys;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.DisputedPoint;
import io.github.iamevaluator.request.EvaluationOptions;
import io.github.iamevaluator.request.Warning;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One operator on one key, ready to be judged: numbers, dates, addresses and patterns of the policy are read, only the
 * request's own text is left to be read.
 *
 * <p>Immutable. Judging costs at most policy text length times request text length.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition"; section 4 of semantics.md.
 *
 * @since 0.1.0
 */
public final class CompiledCondition {

    private final Condition condition;
    private final String foldedKey;
    private final AbsentKey ifAbsent;
    private final boolean emptyListIsAbsent;
    private final ValueChoice choice;
    private final ValueJudge judge;
    private final boolean hasVariables;

    private CompiledCondition(OperatorSource source) {
        this.condition = source.condition();
        this.foldedKey = ContextKeys.interned(condition.key());
        this.ifAbsent = AbsentKey.of(source);
        this.emptyListIsAbsent = source.alternative(DisputedPoint.EMPTY_LIST_IS_ABSENT);
        this.choice = ValueChoice.of(condition, source.options());
        this.judge = OperatorFamilies.compile(source);
        this.hasVariables = !judge.variables().isEmpty();
    }

    /**
     * The runnable form of a condition.
     *
     * @param version of its document, which decides on policy variables (GRAM-3)
     * @param options mode and disputed points
     */
    public static CompiledCondition compile(Condition condition, PolicyVersion version, EvaluationOptions options) {
        return new CompiledCondition(new OperatorSource(condition, version, options));
    }

    /** The condition as written. */
    public Condition condition() {
        return condition;
    }

    /** What the condition comes to for a request. */
    public Truth test(ContextView context) {
        ContextValue value = context.find(foldedKey);
        return value == null || countsAsAbsent(value) ? ifAbsent.truth() : choice.judge(value, judge, context);
    }

    /** */
    private boolean countsAsAbsent(ContextValue value) {
        return emptyListIsAbsent && value.values().isEmpty();
    }

    /** What the condition comes to for a request, and why. */
    public ConditionReport report(ContextView context) {
        return report(condition, context);
    }

    /** The same of an equal condition that stands elsewhere. */
    ConditionReport report(Condition written, ContextView context) {
        Optional<ContextValue> actual = context.get(condition.key());
        List<ConditionReport.Judged> judged = actual.filter(choice::looksAt).stream()
                .flatMap(value -> value.values().stream())
                .map(text -> new ConditionReport.Judged(text, judge.judge(text, context), judge.note(text)))
                .toList();
        return new ConditionReport(
                condition.operatorText(),
                condition.key(),
                written.at(),
                judge.wanted(context),
                actual,
                judged,
                test(context),
                note(actual));
    }

    /** The warnings to give when it is judged (SIM-7). */
    List<Warning> warnings(ContextView context) {
        ContextValue value = judge.mayWarn() ? context.find(foldedKey) : null;
        return value != null && warns(value, context) ? report(context).warnings() : List.of();
    }

    /** Tells whether a text of the request or of the policy is worth a note. */
    private boolean warns(ContextValue value, ContextView context) {
        for (ConditionReport.Wanted wanted : judge.wanted(context)) {
            if (wanted.note().isPresent()) {
                return true;
            }
        }
        return choice.looksAt(value)
                && value.values().stream().anyMatch(text -> judge.note(text).isPresent());
    }

    private Optional<ConditionNote> note(Optional<ContextValue> actual) {
        if (actual.filter(value -> !countsAsAbsent(value)).isEmpty()) {
            return Optional.of(ifAbsent.note());
        }
        if (choice == ValueChoice.PRESENCE) {
            return Optional.of(ConditionNote.PRESENCE_ONLY);
        }
        if (choice == ValueChoice.ONLY_VALUE && !choice.looksAt(actual.get())) {
            return Optional.of(ConditionNote.LIST_NEEDS_SET_OPERATOR);
        }
        if (actual.get().values().isEmpty()) {
            return Optional.of(ConditionNote.EMPTY_LIST);
        }
        return condition.values().isEmpty() ? Optional.of(ConditionNote.NO_POLICY_VALUES) : Optional.empty();
    }

    /** The condition's key and the keys of its variables without default, as the policy spells them (SIM-6). */
    public List<String> keys() {
        return keys(variable -> !variable.hasDefault());
    }

    /** Every key that judging may read, variables with a default included, as the policy spells them. */
    public List<String> keysRead() {
        return keys(variable -> true);
    }

    private List<String> keys(Predicate<VariableTemplate.Key> wanted) {
        Stream<String> variables = judge.variables().stream().filter(wanted).map(VariableTemplate.Key::name);
        return Stream.concat(Stream.of(condition.key()), variables).distinct().toList();
    }

    /** The keys of {@link #keys} that a request lacks (SIM-6). */
    public List<String> missingKeys(ContextView context) {
        if (!hasVariables) {
            return context.find(foldedKey) == null ? List.of(condition.key()) : List.of();
        }
        return keys().stream().filter(key -> !context.contains(key)).toList();
    }

    /**
     * The keys that AWS's simulator calls missing (SIM-53): the condition's key if it is absent and the condition
     * therefore does not hold, the keys of variables if they are absent, and any key read that was only defaulted.
     *
     * @param defaulted tells of a key, its name folded by {@link ContextKeys#fold}, whether the simulator put it into the
     *     context itself
     */
    public List<String> missingKeysInSimulator(ContextView context, Predicate<String> defaulted) {
        boolean unsatisfied = ifAbsent.truth() != Truth.TRUE;
        Predicate<String> wasDefaulted = key -> defaulted.test(ContextKeys.fold(key));
        Stream<String> own =
                Stream.of(condition.key()).filter(key -> context.contains(key) ? wasDefaulted.test(key) : unsatisfied);
        Stream<String> variables = judge.variables().stream()
                .map(VariableTemplate.Key::name)
                .filter(key -> !context.contains(key) || wasDefaulted.test(key));
        return Stream.concat(own, variables).distinct().toList();
    }

    @Override
    public String toString() {
        return condition.operatorText() + " " + condition.key() + " " + condition.values();
    }
}
