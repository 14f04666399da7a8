package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.ContextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A context key with its value: a string, a number, a boolean or an array of them, which makes it a list. */
public final class ContextField {

    private ContextField() {}

    /** The value of a key; empty, and reported, if it is none. */
    public static Optional<ContextValue> value(JsonMember member, ReadProblems problems) {
        return member.value()
                .asArray()
                .map(array -> texts(member, array.elements(), problems).map(ContextValue::ofAll))
                .orElseGet(() ->
                        texts(member, List.of(member.value()), problems).map(texts -> ContextValue.of(texts.get(0))));
    }

    private static Optional<List<String>> texts(JsonMember member, List<JsonValue> values, ReadProblems problems) {
        List<String> texts = new ArrayList<>();
        for (JsonValue value : values) {
            value.asText()
                    .ifPresentOrElse(
                            texts::add,
                            () -> problems.wrongType(
                                    value,
                                    "the value of context key \"" + member.name() + "\"",
                                    "a string, a number, true, false or an array of them"));
        }
        return texts.size() == values.size() ? Optional.of(texts) : Optional.empty();
    }
}
