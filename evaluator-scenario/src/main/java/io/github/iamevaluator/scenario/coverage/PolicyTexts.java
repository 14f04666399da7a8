package io.github.iamevaluator.scenario.coverage;

import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.DocumentOrigin;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.PolicyType;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The texts of policies. Environments do not keep them, so they are read again from their files; the digest tells whether
 * it is still the same text.
 */
final class PolicyTexts {

    private final PolicyParser parser = PolicyParser.create(service -> true);
    private final Map<String, Optional<JsonText>> files = new HashMap<>();

    /** The exact text of a policy; empty if it cannot be had. */
    String of(PolicyType type, Policy policy) {
        Optional<PolicyDocument> document = policy.document();
        String kept = document.map(PolicyDocument::text).orElse("");
        return kept.isEmpty()
                ? document.flatMap(known -> reread(type, policy, known)).orElse("")
                : kept;
    }

    private Optional<String> reread(PolicyType type, Policy policy, PolicyDocument document) {
        DocumentOrigin origin = policy.origin();
        Optional<JsonText> file = origin.file().flatMap(name -> files.computeIfAbsent(name, PolicyTexts::read));
        Optional<PolicyInput> input = file.flatMap(
                text -> at(text.root(), origin.pointer()).map(value -> PolicyInput.value(policy.name(), text, value)));
        return input.stream()
                .flatMap(known -> Stream.of(PolicyForm.values())
                        .filter(form -> form.policyType() == type)
                        .flatMap(form -> parse(form, known).stream()))
                .filter(read -> read.digest().isPresent() && read.digest().equals(document.digest()))
                .map(PolicyDocument::text)
                .findFirst();
    }

    private Optional<PolicyDocument> parse(PolicyForm form, PolicyInput input) {
        try {
            return parser.parse(form, input).document();
        } catch (PolicyParseException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<JsonText> read(String file) {
        try {
            return Optional.of(JsonReader.create().read(Path.of(file)));
        } catch (IOException | InvalidPathException | JsonException noText) {
            return Optional.empty();
        }
    }

    /** The value at a JSON pointer. */
    private static Optional<JsonValue> at(JsonValue root, String pointer) {
        Optional<JsonValue> value = Optional.of(root);
        for (String token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            value = value.flatMap(
                    within -> step(within, token.replace("~1", "/").replace("~0", "~")));
        }
        return value;
    }

    private static Optional<JsonValue> step(JsonValue within, String name) {
        Optional<JsonValue> member = within.asObject().flatMap(object -> object.get(name));
        return member.or(() -> within.asArray()
                .flatMap(array -> array.elements().stream()
                        .filter(element -> element.pointer().toString().endsWith("/" + name))
                        .findFirst()));
    }
}
