package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.request.RequestContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What {@code event-actions.txt} says, which is described at its head. */
final class EventTable {

    private static final String RESOURCE = "event-actions.txt";
    private static final int COLUMNS = 5;

    private final Map<String, String> hosts = new HashMap<>();
    private final Map<String, List<EventLine>> events = new HashMap<>();
    private final Map<String, List<String>> parameters = new HashMap<>();
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Map<String, List<EventsLine>> passes = new HashMap<>();
    private final Map<String, List<EventsLine>> tags = new HashMap<>();
    private final Map<String, List<EventsLine>> also = new HashMap<>();

    /**
     * A line for an event.
     *
     * @param ifParameter the line holds for requests that have this parameter; empty: for those for which no other line of the event does
     * @param actions what it needs
     */
    private record EventLine(Optional<String> ifParameter, List<MappedAction> actions) {}

    /**
     * A line for several events of a service.
     *
     * @param events their names, each with {@code ?parameter} or without
     */
    private record EventsLine(List<String> events, String value) {}

    private EventTable(String text) {
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::add);
    }

    /** The table that comes with the engine. */
    static EventTable embedded() {
        try (InputStream in = EventTable.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is part of the program");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The table that a text spells. */
    static EventTable parse(String text) {
        return new EventTable(text);
    }

    /** The prefix of the actions of a service, by the first label of its event source. */
    String prefix(String label) {
        return hosts.getOrDefault(label, label);
    }

    /**
     * What an event needs, if there is a line for it: all that the lines for its parameters say, or that of the line for
     * requests without them.
     */
    Optional<List<MappedAction>> actions(String prefix, String event, EventFields request) {
        List<EventLine> lines = events.getOrDefault(prefix + ':' + event, List.of());
        List<MappedAction> needed = lines.stream()
                .filter(line -> line.ifParameter().filter(request::isGiven).isPresent())
                .flatMap(line -> line.actions().stream())
                .distinct()
                .toList();
        return needed.isEmpty()
                ? lines.stream()
                        .filter(line -> line.ifParameter().isEmpty())
                        .findFirst()
                        .map(EventLine::actions)
                : Optional.of(needed);
    }

    /** The request parameters that may hold what a placeholder of a type's ARN stands for, besides that of the same name. */
    List<String> parameters(String prefix, String type, String placeholder) {
        List<String> ofType = parameters.get(prefix + ':' + type + '.' + placeholder);
        return ofType != null ? ofType : parameters.getOrDefault(prefix + ':' + placeholder, List.of());
    }

    /** What an event passes roles to; nothing if it passes none. */
    List<RolePassing> passedTo(String prefix, String event) {
        return values(passes, prefix, event, EventFields.NONE)
                .map(RolePassing::parse)
                .toList();
    }

    /** The action that an event needs if its request carries tags. */
    Optional<MappedAction> tagging(String prefix, String event) {
        return values(tags, prefix, event, EventFields.NONE).findFirst().map(EventTable::action);
    }

    /** What an event needs that no record tells, in words. */
    List<String> untold(String prefix, String event, EventFields request) {
        return values(also, prefix, event, request).toList();
    }

    private static Stream<String> values(
            Map<String, List<EventsLine>> lines, String prefix, String event, EventFields request) {
        return lines.getOrDefault(prefix, List.of()).stream()
                .filter(line -> line.events().stream().anyMatch(name -> fits(name, event, request)))
                .map(EventsLine::value);
    }

    /** Tells whether a name, with {@code ?parameter} or without, stands for an event. */
    private static boolean fits(String name, String event, EventFields request) {
        int condition = name.indexOf('?');
        return condition < 0
                ? name.equals(event)
                : condition == event.length()
                        && name.startsWith(event)
                        && request.isGiven(name.substring(condition + 1));
    }

    /** The condition keys of a service that are request parameters, by parameter. */
    Map<String, String> keys(String prefix) {
        return keys.getOrDefault(prefix, Map.of());
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException("\"" + line + "\" has not " + COLUMNS + " columns");
        }
        String name = columns[2];
        String value = columns[3];
        switch (columns[0]) {
            case "host" -> hosts.put(name, value);
            case "event" -> addEvent(columns[1], name, value);
            case "parameter" -> parameters.put(columns[1] + ':' + name, List.of(value.split(",", -1)));
            case "key" ->
                keys.computeIfAbsent(columns[1], prefix -> new LinkedHashMap<>())
                        .put(name, value);
            case "passes" -> addEvents(passes, columns[1], name, value);
            case "tags" -> addEvents(tags, columns[1], name, value);
            case "also" -> addEvents(also, columns[1], name, value);
            default -> throw new IllegalArgumentException("\"" + columns[0] + "\" is no kind of line");
        }
    }

    private static void addEvents(Map<String, List<EventsLine>> lines, String prefix, String events, String value) {
        lines.computeIfAbsent(prefix, key -> new ArrayList<>())
                .add(new EventsLine(List.of(events.split(",", -1)), value));
    }

    private void addEvent(String prefix, String event, String actions) {
        int condition = event.indexOf('?');
        String name = condition < 0 ? event : event.substring(0, condition);
        Optional<String> parameter = condition < 0 ? Optional.empty() : Optional.of(event.substring(condition + 1));
        List<MappedAction> needed = new ArrayList<>();
        for (String action : actions.split(", ", -1)) {
            needed.add(action(action));
        }
        events.computeIfAbsent(prefix + ':' + name, key -> new ArrayList<>(1)).add(new EventLine(parameter, needed));
    }

    /** {@code prefix:Name[@place][;key=value]}. */
    private static MappedAction action(String text) {
        int semicolon = text.indexOf(';');
        String head = semicolon < 0 ? text : text.substring(0, semicolon);
        RequestContext.Builder context = RequestContext.builder();
        if (semicolon >= 0) {
            int equals = text.indexOf('=', semicolon);
            context.add(text.substring(semicolon + 1, equals), text.substring(equals + 1));
        }
        int at = head.indexOf('@');
        return new MappedAction(
                at < 0 ? head : head.substring(0, at),
                at < 0 ? Optional.empty() : Optional.of(head.substring(at + 1)),
                context.build());
    }
}
