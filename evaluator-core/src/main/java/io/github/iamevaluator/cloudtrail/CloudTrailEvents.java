package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.catalog.ServiceCatalog;
import io.github.iamevaluator.json.JsonException;
import io.github.iamevaluator.json.JsonReader;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * From a record of CloudTrail to the request that was made, or the reason why there is none.
 *
 * <p>Pure and immutable: a record alone tells the answer. What an action is called, see {@code event-actions.txt}; nothing
 * is guessed.
 *
 * <p>Source: AWS CloudTrail User Guide, "CloudTrail record contents".
 *
 * @since 0.1.0
 */
public final class CloudTrailEvents {

    private final ServiceCatalog catalog;
    private final EventTable table;
    private final EventActions actions;
    private final RecordedNames names;
    private final JsonReader json = JsonReader.create().ofMembers(EventFields.NAMES);

    private CloudTrailEvents(ServiceCatalog catalog, EventTable table, RecordedNames names) {
        this.catalog = catalog;
        this.table = table;
        this.actions = new EventActions(catalog, table);
        this.names = names;
    }

    /** The events that a catalog and the embedded table know. */
    public static CloudTrailEvents of(ServiceCatalog catalog) {
        return new CloudTrailEvents(catalog, EventTable.embedded(), RecordedNames.UNKNOWN);
    }

    /** The same, with the paths of identities, which records leave out. */
    public CloudTrailEvents with(RecordedNames identities) {
        return new CloudTrailEvents(catalog, table, identities);
    }

    /**
     * Reads the text of a record: one element of {@code Records}, one of {@code Events} of Lookup-Events, an event of
     * EventBridge, or a line of JSON Lines.
     */
    public Reading read(String record) {
        try {
            Optional<JsonObject> object = object(record);
            return object.isPresent() ? read(object.get()) : notAnEvent("no object");
        } catch (JsonException broken) {
            return unreadable(broken);
        }
    }

    private Optional<JsonObject> object(String text) {
        return json.parse("record", text).root().asObject();
    }

    /** The event that a member holds as a text; not packed once more. */
    private Reading unpacked(String text) {
        try {
            return object(text).map(EventFields::of).map(this::event).orElseGet(() -> notAnEvent("no object"));
        } catch (JsonException broken) {
            return unreadable(broken);
        }
    }

    /** Reads a record of a file. */
    public Reading read(TrailRecord record) {
        return read(record.object());
    }

    private Reading read(JsonObject object) {
        EventFields outer = EventFields.of(object);
        Optional<String> packed =
                outer.text("CloudTrailEvent").or(() -> outer.text("eventJson")).or(() -> outer.text("eventjson"));
        if (packed.isPresent()) {
            return unpacked(packed.get());
        }
        if (outer.has("QueryResultRows")) {
            return notAnEvent("rows of CloudTrail Lake in one object; select eventJson, and give one row a line");
        }
        boolean delivered = outer.has("detail") && !outer.has("eventName");
        return event(delivered ? outer.in("detail") : outer);
    }

    private static Reading unreadable(JsonException broken) {
        return new RejectedRecord(
                RejectionReason.UNREADABLE,
                broken.problem().what(),
                "",
                Optional.empty(),
                Optional.empty(),
                RecordedOutcome.NOT_SAID);
    }

    private static Reading notAnEvent(String what) {
        return new RejectedRecord(
                RejectionReason.NOT_AN_EVENT, what, "", Optional.empty(), Optional.empty(), RecordedOutcome.NOT_SAID);
    }

    private static String lack(Optional<String> source, Optional<String> name, EventFields record) {
        if (source.isPresent() && name.isPresent() && record.has("eventTime")) {
            return "its eventTime is no time";
        }
        return "without " + (source.isEmpty() ? "eventSource" : name.isEmpty() ? "eventName" : "eventTime");
    }

    private Reading event(EventFields record) {
        Optional<String> source = record.text("eventSource");
        Optional<String> name = record.text("eventName");
        Optional<Instant> time = record.text("eventTime").flatMap(EventTime::parse);
        if (source.isEmpty() || name.isEmpty() || time.isEmpty()) {
            return notAnEvent(lack(source, name, record));
        }
        RecordedEvent event = new RecordedEvent(
                record.text("eventID").orElse(""),
                record.text("sharedEventID"),
                time.get(),
                source.get(),
                name.get(),
                record.text("awsRegion").orElse(""),
                record.text("recipientAccountId").orElse(""),
                record.text("errorCode"));
        return new RequestOfEvent(catalog, table, actions, names, record, event).read();
    }
}
