package io.github.iamevaluator.terraform;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.overlay.ChangeObject;
import io.github.iamevaluator.overlay.ChangeProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code resource_changes}; an element that is no change of a resource is a problem with its place, never passed over. */
final class PlannedEntries {

    private static final List<String> ACTIONS = List.of("no-op", "create", "read", "update", "delete", "forget");

    private final ChangeProblems problems;
    private int rejected;

    PlannedEntries(ChangeProblems problems) {
        this.problems = problems;
    }

    /** The resources of a plan that can be read. */
    List<PlannedResource> read(ChangeObject plan) {
        Optional<JsonValue> list = plan.value("resource_changes");
        if (list.isPresent() && list.get().asArray().isEmpty()) {
            rejected++;
            plan.problem(
                    "wrong-type",
                    list.get(),
                    "\"resource_changes\" is " + list.get().kind().words() + ", not an array",
                    "give what terraform show -json prints");
        }
        List<PlannedResource> resources = new ArrayList<>();
        for (JsonValue element : list.flatMap(JsonValue::asArray)
                .map(JsonValue.JsonArray::elements)
                .orElse(List.of())) {
            int before = problems.count();
            ChangeObject.of(plan.text(), element, "the resource change", problems)
                    .ifPresent(this::check);
            if (problems.count() > before) {
                rejected++;
            } else {
                element.asObject()
                        .map(object -> PlannedResource.of(plan.text(), object))
                        .ifPresent(resources::addAll);
            }
        }
        return resources;
    }

    /** How many elements cannot be read. */
    int rejected() {
        return rejected;
    }

    private void check(ChangeObject entry) {
        entry.requiredText("type", "the resource change");
        String subject = "the change of " + PlannedResource.nameOf(entry.object());
        repeated(entry, subject);
        Optional<ChangeObject> change = entry.required("change", "the resource change")
                .flatMap(value -> ChangeObject.of(entry.text(), value, subject, problems));
        change.ifPresent(found -> check(found, subject));
        if (entry.value("type")
                .flatMap(JsonValue::asString)
                .filter(PlannedAttributes::areRead)
                .isPresent()) {
            change.ifPresent(found -> Stream.of("before", "after")
                    .flatMap(side -> found.value(side).flatMap(JsonValue::asObject).stream())
                    .forEach(values ->
                            PlannedAttributes.check(new ChangeObject(entry.text(), values, problems), subject)));
        }
    }

    /** A member that is given twice, at any depth: nobody can say which of them counts. */
    private static void repeated(ChangeObject entry, String subject) {
        List<JsonValue> open = new ArrayList<>(List.of(entry.object()));
        while (!open.isEmpty()) {
            JsonValue next = open.remove(open.size() - 1);
            next.asArray().ifPresent(array -> open.addAll(array.elements()));
            next.asObject().ifPresent(object -> {
                object.members().forEach(member -> open.add(member.value()));
                object.repeatedMembers()
                        .forEach(member -> entry.problem(
                                "repeated-member",
                                member.value(),
                                subject + " has the member \"" + member.name() + "\" twice",
                                "give what terraform show -json prints"));
            });
        }
    }

    private void check(ChangeObject change, String subject) {
        List<String> actions = change.required("actions", subject)
                .map(value -> actions(change, value))
                .orElse(List.of());
        values(change, "before", subject);
        values(change, "after", subject);
        for (String marks : List.of("after_unknown", "after_sensitive", "before_sensitive")) {
            change.value(marks)
                    .filter(value -> value.kind() != JsonKind.BOOLEAN)
                    .ifPresent(value -> values(change, marks, subject));
        }
        boolean makes = actions.contains("create") || actions.contains("update");
        if (makes) {
            change.required("after", subject);
        }
    }

    private static List<String> actions(ChangeObject change, JsonValue value) {
        List<JsonValue> elements =
                value.asArray().map(JsonValue.JsonArray::elements).orElse(List.of());
        if (elements.isEmpty()) {
            change.problem("wrong-type", value, "\"actions\" is no array of actions", "write [\"no-op\"] for none");
        }
        for (JsonValue element : elements) {
            if (element.asString().filter(ACTIONS::contains).isEmpty()) {
                change.problem(
                        "unknown-action",
                        element,
                        "Terraform has no action " + change.text().textOf(element),
                        "use " + String.join(", ", ACTIONS));
            }
        }
        return elements.stream().flatMap(element -> element.asString().stream()).toList();
    }

    /** The attributes of one side: an object or null. */
    private static void values(ChangeObject change, String side, String subject) {
        change.value(side)
                .filter(value -> value.kind() != JsonKind.OBJECT)
                .ifPresent(value -> change.problem(
                        "wrong-type",
                        value,
                        "\"" + side + "\" of " + subject + " is " + value.kind().words() + ", not an object",
                        "write {...} or null"));
    }
}
