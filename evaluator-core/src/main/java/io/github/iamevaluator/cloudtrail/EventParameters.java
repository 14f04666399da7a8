package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request by their names, in lower case; those in the lists that EC2 makes ({@code
 * instancesSet.items[].instanceId}) stand beside the others.
 */
final class EventParameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    EventParameters(EventFields parameters) {
        parameters.forEachText(this::add);
        parameters.forEachNested((name, value) -> {
            if (name.endsWith("Set")) {
                parameters.in(name).objects("items").forEach(item -> item.forEachText(this::add));
            }
        });
    }

    private void add(String name, String value) {
        values.computeIfAbsent(AsciiCase.fold(name), key -> new ArrayList<>(1)).add(value);
    }

    /** The values of a parameter; none if it was not given. */
    List<String> named(String name) {
        return values.getOrDefault(AsciiCase.fold(name), List.of());
    }

    /** The only value of a parameter. */
    Optional<String> one(String name) {
        List<String> found = named(name);
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The values that are ARNs, each once. */
    List<String> arns() {
        return values.values().stream()
                .flatMap(List::stream)
                .filter(value -> Arn.parse(value).isPresent())
                .distinct()
                .toList();
    }
}
