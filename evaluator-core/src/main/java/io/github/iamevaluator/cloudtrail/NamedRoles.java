package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that the parameters of a request name, wherever in them: as what a service is to use, not as those to whom access
 * is given.
 */
final class NamedRoles {

    private static final Set<String> BY_NAME =
            Set.of("role", "rolename", "iamrole", "servicerole", "taskrolearn", "executionrolearn");
    private static final String ROLE = "role";
    private static final String GIVEN_ACCESS = "principal";
    private static final int LONGEST_NAME = 64;

    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    private NamedRoles(Optional<JsonValue> parameters) {
        Deque<Map.Entry<String, JsonValue>> open = new ArrayDeque<>();
        parameters.ifPresent(tree -> open.add(Map.entry("", tree)));
        while (!open.isEmpty()) {
            Map.Entry<String, JsonValue> next = open.remove();
            String name = next.getKey();
            JsonValue value = next.getValue();
            value.asText().ifPresent(text -> add(name, text));
            value.asArray().ifPresent(array -> array.elements().forEach(element -> open.add(Map.entry(name, element))));
            value.asObject()
                    .ifPresent(object -> object.members()
                            .forEach(member -> open.add(Map.entry(AsciiCase.fold(member.name()), member.value()))));
        }
    }

    /** The roles that the request of a record names. Cost: linear in its parameters, a tree of any depth. */
    static NamedRoles of(EventFields record) {
        return new NamedRoles(record.value("requestParameters"));
    }

    private void add(String parameter, String text) {
        if (isRole(text) && !parameter.contains(GIVEN_ACCESS)) {
            all.add(text);
            if (parameter.contains(ROLE)) {
                given.add(text);
            }
        } else if (BY_NAME.contains(parameter) && isName(text)) {
            names.add(text);
        }
    }

    /** All ARNs of roles, each once. */
    List<String> all() {
        return List.copyOf(all);
    }

    /** Those in parameters that are called roles: no text of the caller's own, such as a variable of a function. */
    List<String> given() {
        return List.copyOf(given);
    }

    /** What stands where a role may be given by its name. */
    List<String> names() {
        return List.copyOf(names);
    }

    private static boolean isRole(String text) {
        return Arn.parse(text)
                .filter(arn -> arn.service().equals("iam") && arn.resource().startsWith("role/"))
                .isPresent();
    }

    /** Tells whether a text can be the name of a role. */
    static boolean isName(String text) {
        return text.length() <= LONGEST_NAME
                && text.chars().allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || "+=,.@-_".indexOf(c) >= 0);
    }
}
