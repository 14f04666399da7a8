package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.ContextView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A judge that first reads the request's text as the operator's type.
 *
 * @param reader the value that a text of the request spells, or null
 * @param ifUnreadable the truth for a text that does not convert (COND-10)
 * @param unreadable the note for such a text
 * @param values the policy's values
 * @param <V> the operator's type
 */
record TypedJudge<V>(Reader<V> reader, Truth ifUnreadable, ConditionNote unreadable, PolicyValues<V> values)
        implements ValueJudge {

    /** Reads a text of the request as the operator's type. */
    interface Reader<V> {

        /** The value that a text spells, or null. */
        @Nullable
        V read(String text);
    }

    @Override
    public Truth judge(String text, ContextView context) {
        V value = reader.read(text);
        return value != null ? values.judge(value, context) : ifUnreadable;
    }

    @Override
    public Optional<ConditionNote> note(String text) {
        return reader.read(text) != null ? Optional.empty() : Optional.of(unreadable);
    }

    @Override
    public boolean mayWarn() {
        return true;
    }

    @Override
    public List<ConditionReport.Wanted> wanted(ContextView context) {
        return values.wanted(context);
    }

    @Override
    public List<VariableTemplate.Key> variables() {
        return values.variables();
    }
}
