package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.arn.Arn;
import io.github.iamevaluator.text.AsciiCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** The members of a request or response that are texts, by their names in lower case. */
final class EventParameters {

    private static final int RESPONSE_DEPTH = 4;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private EventParameters() {}

    /**
     * The parameters of a request; the texts in a list, those in the lists that EC2 makes ({@code
     * instancesSet.items[].instanceId}), and the keys in that of S3's DeleteObjects stand beside the others.
     */
    static EventParameters ofRequest(EventFields parameters) {
        EventParameters request = new EventParameters();
        parameters.forEachText(request::add);
        parameters.forEachNested((name, value) -> {
            EventFields nested = EventFields.ofValue(value);
            if (name.endsWith("Set")) {
                nested.objects("items").forEach(item -> item.forEachText(request::add));
            } else if (value.asArray().isPresent()) {
                value.asArray()
                        .get()
                        .elements()
                        .forEach(element -> element.asText().ifPresent(text -> request.add(name, text)));
            } else if (name.equals("delete")) {
                nested.objects("objects").forEach(item -> item.forEachText(request::add));
            }
        });
        return request;
    }

    /** What a response says of one resource: its members, and those of objects in it, but not of lists. */
    static EventParameters ofResponse(EventFields elements) {
        EventParameters response = new EventParameters();
        response.addAll(elements, RESPONSE_DEPTH, new HashSet<>());
        return response;
    }

    /** Adds each name with each of its values once. */
    private void addAll(EventFields fields, int depth, Set<Map.Entry<String, String>> seen) {
        fields.forEachText((name, value) -> {
            if (seen.add(Map.entry(AsciiCase.fold(name), value))) {
                add(name, value);
            }
        });
        if (depth > 1) {
            fields.forEachNested((name, value) -> addAll(EventFields.ofValue(value), depth - 1, seen));
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(AsciiCase.fold(name), key -> new ArrayList<>(1)).add(value);
    }

    /** Calls with every value, and its name in lower case. */
    void forEach(BiConsumer<String, String> action) {
        values.forEach((name, found) -> found.forEach(value -> action.accept(name, value)));
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
