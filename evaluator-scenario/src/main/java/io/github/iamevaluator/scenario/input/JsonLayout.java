package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.json.JsonLimits;
import io.github.iamevaluator.json.JsonPosition;
import io.github.iamevaluator.json.JsonWriter;
import io.github.iamevaluator.policy.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Writes YAML events as JSON text, each value where it stands in the YAML file or as near behind it as there is room. */
final class JsonLayout {

    /** An object or array that is open, and how many names and values it has so far. */
    private static final class Open {
        private final boolean object;
        private int count;

        private Open(boolean object) {
            this.object = object;
        }

        private boolean wantsName() {
            return object && count % 2 == 0;
        }
    }

    private final JsonLimits limits;
    private final StringBuilder json = new StringBuilder();
    private final Map<JsonPosition, JsonPosition> places = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int line = 1;
    private int column = 1;
    private int complete;

    JsonLayout(JsonLimits limits) {
        this.limits = limits;
    }

    /** A mark, which counts from 0, as a position. */
    static JsonPosition position(Mark mark) {
        return new JsonPosition(mark.getLine() + 1, mark.getColumn() + 1);
    }

    void scalar(ScalarEvent scalar) {
        boolean name = !open.isEmpty() && open.element().wantsName();
        String text = scalar.getValue();
        boolean plain = scalar.isPlain() && scalar.getTag().isEmpty() && !name;
        separate();
        moveTo(scalar);
        write(plain && isLiteral(text) ? literal(text) : quoted(text), scalar);
        endValue();
    }

    void begin(CollectionStartEvent start) {
        boolean object = start.getEventId() == Event.ID.MappingStart;
        if (!open.isEmpty() && open.element().wantsName()) {
            throw new YamlFault(start, "a name is no text", "write names as texts");
        }
        if (open.size() == limits.depth()) {
            throw new YamlFault(start, "nested deeper than " + limits.depth(), "nest less");
        }
        separate();
        moveTo(start);
        write(object ? "{" : "[", start);
        open.push(new Open(object));
        markComplete();
    }

    void end(Event end) {
        write(open.pop().object ? "}" : "]", end);
        endValue();
    }

    /** The whole tree. */
    YamlText complete() {
        return new YamlText(json.toString(), places, Optional.empty());
    }

    /** What was complete when a problem was met. */
    YamlText cut(Problem problem) {
        json.setLength(complete);
        return new YamlText(complete == 0 ? "[]" : json.append(']').toString(), places, Optional.of(problem));
    }

    private void separate() {
        if (open.isEmpty()) {
            return;
        }
        Open parent = open.element();
        if (parent.object && parent.count % 2 == 1) {
            append(":");
        } else if (parent.count > 0) {
            append(",");
        }
    }

    private void endValue() {
        if (!open.isEmpty()) {
            open.element().count++;
        }
        markComplete();
    }

    /** Remembers where the outermost array could end. */
    private void markComplete() {
        if (open.size() == 1 && !open.element().object) {
            complete = json.length();
        }
    }

    private void moveTo(Event event) {
        JsonPosition wanted = event.getStartMark().map(JsonLayout::position).orElse(JsonPosition.START);
        while (line < wanted.line()) {
            json.append('\n');
            line++;
            column = 1;
        }
        while (line == wanted.line() && column < wanted.column()) {
            append(" ");
        }
        if (line != wanted.line() || column != wanted.column()) {
            places.put(new JsonPosition(line, column), wanted);
        }
    }

    private void write(String token, Event event) {
        append(token);
        if (json.length() > limits.size()) {
            throw new YamlFault(event, "more than " + limits.size() + " characters", "split the file, or write JSON");
        }
    }

    private void append(String token) {
        json.append(token);
        column += token.length();
    }

    private static boolean isLiteral(String text) {
        return switch (text) {
            case "", "~", "null", "true", "false" -> true;
            default -> false;
        };
    }

    private static String literal(String text) {
        return text.isEmpty() || text.equals("~") ? "null" : text;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2);
        JsonWriter.compact(quoted).value(text);
        return quoted.toString();
    }
}
