package io.github.iamevaluator.scenario;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.scenario.input.Fields;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import java.util.List;
import java.util.Optional;

/** Reads one policy: a bare document, a document under a name, or one that is not at hand (INC-1). */
final class PolicyReader {

    private static final List<String> FIELDS = List.of("name", "document", "unknown");

    private final PolicyParser parser;
    private final ReadProblems problems;
    private final Refusals refusals;

    PolicyReader(PolicyParser parser, ReadProblems problems, Refusals refusals) {
        this.parser = parser;
        this.problems = problems;
        this.refusals = refusals;
    }

    /** The policy; empty if its document is refused or the value cannot be read. */
    Optional<Policy> read(JsonValue value, String unnamed, PolicyForm form) {
        if (value.asString().isPresent()) {
            return parse(unnamed, value, form);
        }
        if (value.asObject().isEmpty()) {
            problems.wrongType(value, "a policy of " + unnamed, "an object");
        }
        return value.asObject().flatMap(object -> read(object, unnamed, form));
    }

    private Optional<Policy> read(JsonObject object, String unnamed, PolicyForm form) {
        return isDocument(object)
                ? parse(unnamed, object, form)
                : read(Fields.of(object, "the policy", FIELDS, problems), unnamed, form);
    }

    /** Whatever has none of the wrapper's fields is a document, so that its own errors are told. */
    private static boolean isDocument(JsonObject object) {
        return object.has("Statement") || FIELDS.stream().noneMatch(object::has);
    }

    private Optional<Policy> read(Fields fields, String unnamed, PolicyForm form) {
        String name = fields.text("name").orElse(unnamed);
        Optional<JsonValue> document = fields.get("document");
        boolean unknown = fields.flag("unknown", false);
        if (unknown == document.isPresent()) {
            problems.add(
                    Code.WRONG_VALUE,
                    fields.object(),
                    "policy \"" + name + "\" has neither a document nor is it unknown, or both",
                    "give it a document, or \"unknown\": true");
            return Optional.empty();
        }
        return unknown ? Optional.of(Policy.unknown(name)) : document.flatMap(value -> parse(name, value, form));
    }

    private Optional<Policy> parse(String name, JsonValue document, PolicyForm form) {
        try {
            return Optional.of(parser.parse(form, PolicyInput.value(name, problems.text(), document)));
        } catch (PolicyParseException error) {
            refusals.policy(error.problems().stream().map(problems::inFile).toList());
            return Optional.empty();
        }
    }
}
