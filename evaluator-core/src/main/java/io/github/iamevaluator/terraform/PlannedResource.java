package io.github.iamevaluator.terraform;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.overlay.ChangeProblems;
import io.github.iamevaluator.policy.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One element of {@code resource_changes}: what Terraform will do to one resource.
 *
 * @param text the plan
 * @param object the element
 * @param address for example {@code module.app.aws_iam_role.deploy["eu"]}
 * @param type for example {@code aws_iam_role}
 * @param before its attributes before; empty when it is created
 * @param after its attributes after, as far as they are known; empty when it is destroyed
 */
record PlannedResource(
        JsonText text,
        JsonObject object,
        String address,
        String type,
        Optional<JsonObject> before,
        Optional<JsonObject> after) {

    /** The resource of an element; none for data, and for what Terraform only forgets; two where another one replaces it. */
    static List<PlannedResource> of(JsonText text, JsonObject object) {
        String mode = string(object, "mode").orElse("managed");
        Optional<JsonObject> change = object.get("change").flatMap(JsonValue::asObject);
        List<String> actions = change.map(c -> strings(c, "actions")).orElse(List.of());
        if (!mode.equals("managed") || actions.contains("read") || actions.equals(List.of("forget"))) {
            return List.of();
        }
        return PlannedReplacements.parts(new PlannedResource(
                text,
                object,
                nameOf(object),
                string(object, "type").orElse(""),
                change.flatMap(c -> c.get("before")).flatMap(JsonValue::asObject),
                change.flatMap(c -> c.get("after")).flatMap(JsonValue::asObject)));
    }

    /** The address of an element, for messages too. */
    static String nameOf(JsonObject object) {
        return string(object, "address").orElse("a resource without address");
    }

    /** What Terraform will do: {@code ["delete", "create"]}. */
    List<String> actions() {
        return object.get("change")
                .flatMap(JsonValue::asObject)
                .map(change -> strings(change, "actions"))
                .orElse(List.of());
    }

    /** What goes, of a resource that is replaced. */
    PlannedResource going() {
        return new PlannedResource(text, object, address, type, before, Optional.empty());
    }

    /** What comes, of a resource that is replaced. */
    PlannedResource coming() {
        return new PlannedResource(text, object, address, type, Optional.empty(), after);
    }

    /** Tells whether it is what an earlier run failed to delete, beside the resource that has its address now. */
    boolean isDeposed() {
        return object.has("deposed");
    }

    /** Tells whether anything of it changes. */
    boolean isChanged() {
        List<String> actions = actions();
        return actions.contains("create") || actions.contains("update") || actions.contains("delete");
    }

    /** Tells whether it is there after the change. */
    boolean stays() {
        return after.isPresent();
    }

    /** The text of an attribute before; none if it is empty. */
    Optional<String> was(String attribute) {
        return before.flatMap(object -> string(object, attribute));
    }

    /** The text of an attribute after, if it is known and not empty. */
    Optional<String> is(String attribute) {
        return after.flatMap(object -> string(object, attribute));
    }

    /** The text of an attribute that cannot change, from whichever side has it. */
    Optional<String> fixed(String attribute) {
        return is(attribute).or(() -> isUnknown(attribute) ? Optional.empty() : was(attribute));
    }

    /** Tells whether an attribute was {@code true}. */
    boolean wasTrue(String attribute) {
        return before.flatMap(object -> object.get(attribute))
                .flatMap(JsonValue::asBoolean)
                .orElse(false);
    }

    /** The value of an attribute after. */
    Optional<JsonValue> value(String attribute) {
        return after.flatMap(object -> object.get(attribute)).filter(value -> value.kind() != JsonKind.NULL);
    }

    /** Tells whether an attribute had a value before. */
    boolean had(String attribute) {
        return before.flatMap(object -> object.get(attribute))
                .filter(value -> value.kind() != JsonKind.NULL)
                .isPresent();
    }

    /** Tells whether the plan says what an attribute was, be it nothing. */
    boolean says(String attribute) {
        return before.filter(object -> object.has(attribute)).isPresent();
    }

    /** The texts of an attribute that is a map, before. */
    Map<String, String> mapBefore(String attribute) {
        Map<String, String> map = new LinkedHashMap<>();
        before.flatMap(object -> object.get(attribute))
                .flatMap(JsonValue::asObject)
                .ifPresent(values -> values.members()
                        .forEach(member -> member.value().asText().ifPresent(text -> map.put(member.name(), text))));
        return map;
    }

    /** The texts of an attribute that is a list, before. */
    List<String> allBefore(String attribute) {
        return before.map(object -> strings(object, attribute)).orElse(List.of());
    }

    /** The texts of an attribute that is a list, after. */
    List<String> all(String attribute) {
        return after.map(object -> strings(object, attribute)).orElse(List.of());
    }

    /** Tells whether an attribute, or a part of it, is not known until the plan is applied. */
    boolean isUnknown(String attribute) {
        return after.isPresent() && marked("after_unknown", attribute);
    }

    /** Tells whether an attribute, or a part of it, must not be shown. */
    boolean isSensitive(String attribute) {
        return marked("after_sensitive", attribute) || marked("before_sensitive", attribute);
    }

    /** Tells whether an attribute will have another value, or one that nobody knows yet. */
    boolean changes(String attribute) {
        return before.isEmpty()
                || isUnknown(attribute)
                || !textOf(before, attribute).equals(textOf(after, attribute));
    }

    /** Where the element stands. */
    SourceLocation at() {
        return ChangeProblems.place(text, object);
    }

    private Optional<String> textOf(Optional<JsonObject> side, String attribute) {
        return side.flatMap(values -> values.get(attribute))
                .filter(value -> value.kind() != JsonKind.NULL)
                .map(value -> value.asText().orElseGet(() -> text.textOf(value)));
    }

    private boolean marked(String marks, String attribute) {
        Optional<JsonValue> all =
                object.get("change").flatMap(JsonValue::asObject).flatMap(change -> change.get(marks));
        if (all.flatMap(JsonValue::asBoolean).orElse(false)) {
            return true;
        }
        return all.flatMap(JsonValue::asObject)
                .flatMap(object -> object.get(attribute))
                .filter(mark -> text.textOf(mark).contains("true"))
                .isPresent();
    }

    static Optional<String> string(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asString).filter(text -> !text.isEmpty());
    }

    static List<String> strings(JsonObject object, String name) {
        return object.get(name).flatMap(JsonValue::asArray).stream()
                .flatMap(array -> array.elements().stream())
                .flatMap(value -> value.asString().stream())
                .toList();
    }
}
