package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.request.RequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tags that a request carries, as services name them; those that Amazon EC2 is to put on what it makes belong to a type of
 * resource each.
 *
 * <p>Source: Service Authorization Reference, {@code aws:RequestTag}; Amazon EC2 User Guide, "Grant permission to tag Amazon
 * EC2 resources during creation".
 */
final class CarriedTags {

    private static final String HEADER = "x-amz-tagging";
    private static final String CLOUDFRONT = "distributionConfigWithTags";
    private static final Set<String> NAMES = Set.of(
            "tags",
            "Tags",
            "tagList",
            "tagSet",
            "tagging",
            "tagsToAdd",
            "addTags",
            "backupPlanTags",
            "backupVaultTags",
            "botTags",
            "flowTags",
            "frameworkTags",
            "identityPoolTags",
            "jobTags",
            "recoveryPointTags",
            "reportPlanTags",
            "userPoolTags");

    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> byType = new LinkedHashMap<>();
    private final boolean header;

    private CarriedTags(EventFields parameters) {
        header = parameters.has(HEADER);
        parameters.forEachNested((name, value) -> {
            if (NAMES.contains(name)) {
                addAll(value, tags);
            }
        });
        parameters.in(CLOUDFRONT).value("tags").ifPresent(value -> addAll(value, tags));
        parameters
                .in("tagSpecificationSet")
                .objects("items")
                .forEach(item -> addSpecification(item, "resourceType", "tags"));
        parameters.objectsOf("TagSpecification").forEach(item -> addSpecification(item, "ResourceType", "Tag"));
    }

    /** The tags in the parameters of a request. */
    static CarriedTags of(EventFields parameters) {
        return new CarriedTags(parameters);
    }

    private void addSpecification(EventFields specification, String type, String name) {
        Map<String, String> found = new LinkedHashMap<>();
        specification.value(name).ifPresent(value -> addAll(value, found));
        specification
                .text(type)
                .filter(known -> !found.isEmpty())
                .ifPresent(known -> byType.computeIfAbsent(known, key -> new LinkedHashMap<>())
                        .putAll(found));
    }

    /** Those of a list of keys with values, within {@code items} or not, or of an object by their keys. */
    private static void addAll(JsonValue value, Map<String, String> tags) {
        EventFields fields = EventFields.ofValue(value);
        List<JsonValue> listed =
                value.asArray().map(JsonValue.JsonArray::elements).orElse(fields.list("items"));
        listed.stream().map(EventFields::ofValue).forEach(tag -> add(tag, tags));
        if (!add(fields, tags)) {
            fields.forEachText(tags::put);
        }
    }

    private static boolean add(EventFields tag, Map<String, String> tags) {
        Optional<String> key = first(tag, "key", "Key", "tagKey");
        key.ifPresent(
                name -> tags.put(name, first(tag, "value", "Value", "tagValue").orElse("")));
        return key.isPresent();
    }

    private static Optional<String> first(EventFields tag, String name, String other, String third) {
        return tag.text(name).or(() -> tag.text(other)).or(() -> tag.text(third));
    }

    /** Tells whether there are none. */
    boolean isEmpty() {
        return tags.isEmpty() && byType.isEmpty() && !header;
    }

    /** The types of resources that have tags of their own. */
    Set<String> types() {
        return byType.keySet();
    }

    /** The keys that all resources of the request have. */
    RequestContext context() {
        return context(tags);
    }

    /** The keys that the resources of a type have. */
    RequestContext context(String type) {
        return context(byType.getOrDefault(type, Map.of()));
    }

    private static RequestContext context(Map<String, String> tags) {
        RequestContext.Builder context = RequestContext.builder();
        tags.forEach((key, value) -> context.add("aws:RequestTag/" + key, value));
        return context.build();
    }
}
