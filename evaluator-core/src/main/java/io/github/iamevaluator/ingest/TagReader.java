package io.github.iamevaluator.ingest;

import io.github.iamevaluator.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads tags in every spelling of AWS. */
final class TagReader {

    private TagReader() {}

    /** The tags of a member: an object from key to value, or an array of {@code {Key, Value}} or {@code {TagKey, TagValue}}. */
    static Map<String, String> read(ExportObject owner, String name) {
        JsonValue value = owner.value(name).orElse(owner.object());
        if (value == owner.object() || PolicyDocuments.isUnknown(value)) {
            return Map.of();
        }
        if (value.asObject().isPresent()) {
            return owner.texts(name).orElse(Map.of());
        }
        Map<String, String> tags = new LinkedHashMap<>();
        for (ExportObject tag : owner.members(name)) {
            boolean ofKms = tag.value("TagKey").isPresent();
            tag.required(ofKms ? "TagKey" : "Key")
                    .ifPresent(key -> tags.put(
                            key, tag.string(ofKms ? "TagValue" : "Value").orElse("")));
        }
        return tags;
    }
}
