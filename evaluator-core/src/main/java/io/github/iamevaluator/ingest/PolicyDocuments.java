package io.github.iamevaluator.ingest;

import io.github.iamevaluator.environment.AttachedPolicy;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.parse.PolicyForm;
import io.github.iamevaluator.parse.PolicyInput;
import io.github.iamevaluator.parse.PolicyParseException;
import io.github.iamevaluator.parse.PolicyParser;
import io.github.iamevaluator.policy.Policy;
import io.github.iamevaluator.policy.PolicyDocument;
import io.github.iamevaluator.policy.TextDigest;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the policy documents of exports. One with grammar violations is kept as broken (INC-4). Equal documents, which
 * exports are full of, are kept once, and without their text; when those kept are many, the others are packed.
 */
final class PolicyDocuments {

    /** Characters of the documents that are kept as records, before others are packed. */
    static final long UNPACKED = 16L << 20;

    private final PolicyParser parser;
    private final Map<TextDigest, PolicyDocument> known = new HashMap<>();
    private long room;

    /** A reader that packs what is beyond so many characters. */
    PolicyDocuments(PolicyParser parser, long unpackedCharacters) {
        this.parser = parser;
        this.room = unpackedCharacters;
    }

    /** The policy that a value holds: an object, JSON text, or percent-encoded JSON text; {@code {"unknown": true}}. */
    AttachedPolicy read(String name, PolicyForm form, JsonText text, JsonValue value) {
        return isUnknown(value) ? AttachedPolicy.unknown(name) : read(PolicyInput.value(name, text, value), form);
    }

    /** The policy of an input. */
    AttachedPolicy read(PolicyInput input, PolicyForm form) {
        try {
            Policy policy = parser.parse(form, input);
            return AttachedPolicy.of(
                    new Policy(policy.name(), policy.document().map(document -> one(document, form)), policy.origin()));
        } catch (PolicyParseException error) {
            return AttachedPolicy.broken(input.name(), error.problems());
        }
    }

    /** Tells whether a value says that nobody could read what should stand here. */
    static boolean isUnknown(JsonValue value) {
        return value.asObject()
                .flatMap(object -> object.get("unknown"))
                .flatMap(JsonValue::asBoolean)
                .orElse(false);
    }

    private PolicyDocument one(PolicyDocument document, PolicyForm form) {
        return document.digest()
                .map(digest -> known.computeIfAbsent(digest, any -> kept(document, form)))
                .orElse(document);
    }

    private PolicyDocument kept(PolicyDocument document, PolicyForm form) {
        int length = document.text().length();
        if (length > room) {
            return PackedDocument.pack(document, form, parser);
        }
        room -= length;
        return document.withoutText();
    }
}
