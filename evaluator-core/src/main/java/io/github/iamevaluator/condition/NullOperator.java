package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextView;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;

/**
 * The Null operator: asks whether a key is there, and nothing about its value.
 *
 * <p>The policy value {@code true}, ignoring case, wants the key absent; any other text wants it present; several are
 * alternatives. An empty text and an empty list are present. A set prefix changes nothing.
 *
 * <p>Source: IAM User Guide, "IAM JSON policy elements: Condition operators", Condition operator to check existence of
 * condition keys; COND-6, COND-7.
 */
final class NullOperator implements ValueJudge {

    private final PolicyValues<Boolean> values;
    private final Truth ifAbsent;
    private final Truth ifPresent;

    NullOperator(OperatorSource source) {
        this.values = source.literal(text -> {
            boolean wantsAbsent = BoolOperator.isTrue(text);
            return Operand.matching(absent -> absent == wantsAbsent);
        });
        this.ifAbsent = values.judge(true, RequestContext.EMPTY);
        this.ifPresent = values.judge(false, RequestContext.EMPTY);
    }

    /** The truth when the key is absent. */
    Truth ifAbsent() {
        return ifAbsent;
    }

    /** The truth when the key is there. */
    Truth ifPresent() {
        return ifPresent;
    }

    @Override
    public Truth judge(String text, ContextView context) {
        return ifPresent();
    }

    @Override
    public Optional<ConditionNote> note(String text) {
        return Optional.of(ConditionNote.PRESENCE_ONLY);
    }

    @Override
    public boolean mayWarn() {
        return false;
    }

    @Override
    public List<ConditionReport.Wanted> wanted(ContextView context) {
        return values.wanted(context);
    }

    @Override
    public List<VariableTemplate.Key> variables() {
        return List.of();
    }
}
