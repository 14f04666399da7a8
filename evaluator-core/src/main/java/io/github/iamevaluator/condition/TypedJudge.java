package io.github.iamevaluator.condition;

import io.github.iamevaluator.match.VariableTemplate;
import io.github.iamevaluator.request.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A judge that first reads the request's text as the operator's type.
 *
 * @param reader the value that a text of the request spells, or empty
 * @param ifUnreadable the truth for a text that does not convert (COND-10)
 * @param unreadable the note for such a text
 * @param values the policy's values
 * @param <V> the operator's type
 */
record TypedJudge<V>(
        Function<String, Optional<V>> reader, Truth ifUnreadable, ConditionNote unreadable, PolicyValues<V> values)
        implements ValueJudge {

    @Override
    public Truth judge(String text, RequestContext context) {
        Optional<V> value = reader.apply(text);
        return value.isPresent() ? values.judge(value.get(), context) : ifUnreadable;
    }

    @Override
    public Optional<ConditionNote> note(String text) {
        return reader.apply(text).isPresent() ? Optional.empty() : Optional.of(unreadable);
    }

    @Override
    public List<ConditionReport.Wanted> wanted(RequestContext context) {
        return values.wanted(context);
    }

    @Override
    public List<VariableTemplate.Key> variables() {
        return values.variables();
    }
}
