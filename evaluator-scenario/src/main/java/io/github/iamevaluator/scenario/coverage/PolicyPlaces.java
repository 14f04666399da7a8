package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.Condition;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.Statement;
import io.github.iamevaluator.policy.TextPosition;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Finds the places of a policy's parts.
 *
 * <p>Where there is no text, or it is no JSON, actions and resources stand where their statement does.
 */
final class PolicyPlaces {

    private final Policy policy;
    private final Optional<JsonText> text;

    private PolicyPlaces(Policy policy, Optional<JsonText> text) {
        this.policy = policy;
        this.text = text;
    }

    /** The places in a policy whose text this is. */
    static PolicyPlaces of(Policy policy, String text) {
        return new PolicyPlaces(policy, read(policy.name(), text));
    }

    private static Optional<JsonText> read(String name, String text) {
        try {
            return Optional.of(JsonReader.create().parse(name, text));
        } catch (JsonException noJson) {
            return Optional.empty();
        }
    }

    TextSpan statement(Statement statement) {
        TextPosition start = statement.text().start();
        return new TextSpan(line(start), start.offset(), statement.text().end().offset());
    }

    TextSpan condition(Condition condition) {
        TextPosition at = condition.at();
        int quoted = condition.key().length() + 2;
        return new TextSpan(line(at), at.offset(), at.offset() + quoted);
    }

    List<TextSpan> actions(Statement statement) {
        return entries(
                statement, "Action", "NotAction", statement.action().patterns().size());
    }

    List<TextSpan> resources(Statement statement) {
        return entries(
                statement,
                "Resource",
                "NotResource",
                statement.resource().patterns().size());
    }

    private List<TextSpan> entries(Statement statement, String name, String negatedName, int count) {
        Optional<JsonObject> object = text.flatMap(known -> object(known, statement));
        List<TextSpan> spans = object.flatMap(known -> known.get(name).or(() -> known.get(negatedName))).stream()
                .flatMap(value -> value.asArray().map(JsonArray::elements).orElse(List.of(value)).stream())
                .map(this::span)
                .toList();
        return spans.size() == count ? spans : Collections.nCopies(count, statement(statement));
    }

    private static Optional<JsonObject> object(JsonText text, Statement statement) {
        Optional<JsonValue> all = text.root().asObject().flatMap(root -> root.get("Statement"));
        return all.flatMap(value -> value.asArray()
                        .filter(array -> statement.index() <= array.elements().size())
                        .map(array -> array.elements().get(statement.index() - 1))
                        .or(() -> all))
                .flatMap(JsonValue::asObject);
    }

    private TextSpan span(JsonValue value) {
        JsonPosition at = text.orElseThrow().position(value);
        return new TextSpan(line(new TextPosition(value.start(), at.line(), at.column())), value.start(), value.end());
    }

    private int line(TextPosition at) {
        return policy.origin().locate(policy.name(), "", at).line();
    }
}
