package io.github.iamevaluator.cli.command;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonProblem;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.request.ContextValue;
import io.github.iamevaluator.request.InvalidRequestException;
import io.github.iamevaluator.request.RequestContext;

/** Reads a file of context: an object from key to string, number, boolean, or array of them, as in scenarios. */
final class ContextFile {

    private final JsonText text;

    private ContextFile(JsonText text) {
        this.text = text;
    }

    /** The context that a file, or standard input, holds. */
    static RequestContext read(InputSource source, String name) {
        byte[] bytes = source.read(name, PolicyParser.DEFAULT_SIZE_LIMIT + 1);
        try {
            return new ContextFile(JsonReader.create().parse(InputSource.display(name), bytes)).context();
        } catch (JsonException broken) {
            throw CommandFailure.input(broken.problem().toString());
        } catch (InvalidRequestException repeated) {
            throw CommandFailure.of(repeated);
        }
    }

    private RequestContext context() {
        JsonObject object = text.root()
                .asObject()
                .orElseThrow(() -> wrong(text.root(), "the context is no object", "write {\"key\": \"value\", ...}"));
        RequestContext.Builder context = RequestContext.builder();
        object.members().forEach(member -> context.add(member.name(), value(member)));
        return context.build();
    }

    private ContextValue value(JsonMember member) {
        return member.value()
                .asArray()
                .map(array -> ContextValue.ofAll(array.elements().stream()
                        .map(element -> text(member, element))
                        .toList()))
                .orElseGet(() -> ContextValue.of(text(member, member.value())));
    }

    private String text(JsonMember member, JsonValue value) {
        return value.asText()
                .orElseThrow(() -> wrong(
                        value,
                        "context key \"" + member.name() + "\" has neither text nor number nor boolean",
                        "give one of them, or an array of them"));
    }

    private JsonException wrong(JsonValue value, String what, String mend) {
        return new JsonException(text.problem(JsonProblem.Code.WRONG_TYPE, value, what, mend));
    }
}
