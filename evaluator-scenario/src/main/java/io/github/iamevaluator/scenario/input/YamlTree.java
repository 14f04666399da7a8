package io.github.iamevaluator.scenario.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Hands the events of one YAML document to the layout, with what each alias stands for in its place. */
final class YamlTree {

    /** How many events may be kept for aliases and repeated by them; a bound on documents made to explode. */
    private static final int MOST_REPEATED = 1 << 21;

    private static final Set<String> SCALAR_TAGS = Set.of(
            "!",
            "tag:yaml.org,2002:str",
            "tag:yaml.org,2002:bool",
            "tag:yaml.org,2002:int",
            "tag:yaml.org,2002:float",
            "tag:yaml.org,2002:null");
    private static final Set<String> COLLECTION_TAGS = Set.of("!", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq");

    /** What was said under an anchor, so far. */
    private record Recording(Anchor anchor, int depth, List<Event> events) {}

    private final JsonLayout layout;
    private final Map<Anchor, List<Event>> anchored = new HashMap<>();
    private final Deque<Recording> recordings = new ArrayDeque<>();
    private int depth;
    private int repeated;
    private boolean begun;

    YamlTree(JsonLayout layout) {
        this.layout = layout;
    }

    void accept(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> beginDocument(event);
            case Alias -> repeat((AliasEvent) event);
            case Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd -> emit(event);
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
    }

    private void beginDocument(Event event) {
        if (begun) {
            throw new YamlFault(event, "a second YAML document begins", "put everything into one");
        }
        begun = true;
    }

    private void repeat(AliasEvent alias) {
        List<Event> events = anchored.get(alias.getAlias());
        if (events == null) {
            throw new YamlFault(
                    alias, "alias *" + alias.getAlias() + " stands for nothing before it", "write the value itself");
        }
        events.forEach(event -> {
            countRepeated(event);
            emit(event);
        });
    }

    private void emit(Event event) {
        switch (event.getEventId()) {
            case Scalar -> {
                ScalarEvent scalar = (ScalarEvent) event;
                check(event, scalar.getTag(), SCALAR_TAGS);
                begin(scalar);
                layout.scalar(scalar);
            }
            case SequenceStart, MappingStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                check(event, start.getTag(), COLLECTION_TAGS);
                begin(start);
                layout.begin(start);
                depth++;
            }
            case SequenceEnd, MappingEnd -> {
                depth--;
                layout.end(event);
            }
            case Alias, Comment, DocumentStart, DocumentEnd, StreamStart, StreamEnd ->
                throw new IllegalStateException("only values are repeated");
        }
        record(event);
    }

    private void begin(NodeEvent event) {
        event.getAnchor().ifPresent(anchor -> recordings.push(new Recording(anchor, depth, new ArrayList<>())));
    }

    private void record(Event event) {
        for (Recording recording : recordings) {
            countRepeated(event);
            recording.events().add(event);
        }
        while (!recordings.isEmpty() && recordings.element().depth() == depth) {
            Recording done = recordings.pop();
            anchored.put(done.anchor(), done.events());
        }
    }

    private void countRepeated(Event event) {
        repeated++;
        if (repeated > MOST_REPEATED) {
            throw new YamlFault(event, "the aliases stand for too much", "write fewer of them");
        }
    }

    private static void check(Event event, Optional<String> tag, Set<String> known) {
        if (tag.isPresent() && !known.contains(tag.get())) {
            throw new YamlFault(event, "the tag " + tag.get() + " has no meaning here", "write the value without tag");
        }
    }
}
