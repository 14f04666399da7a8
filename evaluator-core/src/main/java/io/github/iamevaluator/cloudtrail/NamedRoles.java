package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The roles that the parameters of a request name; names of parameters are compared without case. */
final class NamedRoles {

    private static final String ANYWHERE = "**";
    private static final String ROLE = "role";
    private static final String GIVEN_ACCESS = "principal";

    private final Optional<JsonValue> parameters;

    /** Those in the parameters of a record. */
    NamedRoles(EventFields record) {
        this.parameters = record.value("requestParameters");
    }

    /**
     * What a path names, each text once: {@code a.b}, of each element of a list; {@code **.b}: every b at any depth.
     *
     * <p>Cost: linear in the parameters, a tree of any depth.
     */
    List<String> at(String path) {
        List<JsonValue> values = parameters.stream().toList();
        boolean anywhere = false;
        for (String name : path.split("\\.", -1)) {
            if (name.equals(ANYWHERE)) {
                anywhere = true;
            } else {
                String folded = AsciiCase.fold(name);
                values = anywhere ? anywhere(values, folded) : inside(values, folded);
                anywhere = false;
            }
        }
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> value.asText().filter(text -> !text.isEmpty()).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    private static List<JsonValue> inside(List<JsonValue> values, String name) {
        List<JsonValue> found = new ArrayList<>();
        for (JsonValue value : values) {
            for (JsonMember member : members(value)) {
                if (AsciiCase.fold(member.name()).equals(name)) {
                    found.addAll(elements(member.value()));
                }
            }
        }
        return found;
    }

    private static List<JsonValue> anywhere(List<JsonValue> values, String name) {
        List<JsonValue> found = new ArrayList<>();
        Deque<JsonValue> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            for (JsonMember member : members(open.remove())) {
                List<JsonValue> elements = elements(member.value());
                if (AsciiCase.fold(member.name()).equals(name)) {
                    found.addAll(elements);
                }
                open.addAll(elements);
            }
        }
        return found;
    }

    /** The ARNs of roles in parameters that are called roles, whoever wrote them, but for those to whom access is given. */
    Set<String> mentioned() {
        Set<String> arns = new LinkedHashSet<>();
        Deque<JsonValue> open = new ArrayDeque<>(parameters.stream().toList());
        while (!open.isEmpty()) {
            for (JsonMember member : members(open.remove())) {
                String name = AsciiCase.fold(member.name());
                List<JsonValue> elements = elements(member.value());
                if (name.contains(ROLE) && !name.contains(GIVEN_ACCESS)) {
                    elements.forEach(
                            value -> value.asText().filter(NamedRoles::isRole).ifPresent(arns::add));
                }
                open.addAll(elements);
            }
        }
        return arns;
    }

    private static List<JsonMember> members(JsonValue value) {
        return value.asObject().map(JsonValue.JsonObject::members).orElse(List.of());
    }

    /** The elements of a list, of lists in it too; else the value itself. */
    private static List<JsonValue> elements(JsonValue value) {
        if (value.asArray().isEmpty()) {
            return List.of(value);
        }
        List<JsonValue> elements = new ArrayList<>();
        Deque<JsonValue> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            JsonValue next = open.remove();
            next.asArray().ifPresentOrElse(array -> open.addAll(array.elements()), () -> elements.add(next));
        }
        return elements;
    }

    /** Tells whether a text is the ARN of a role. */
    static boolean isRole(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("role/"))
                .isPresent();
    }
}
