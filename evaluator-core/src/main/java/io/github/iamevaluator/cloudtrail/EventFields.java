package io.github.iamevaluator.cloudtrail;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An object of a record, read leniently: what is absent, null or of another kind is not there. */
final class EventFields {

    /** The members of a record that matter; an object around it has {@code CloudTrailEvent}, {@code eventJson} or {@code detail}. */
    static final Set<String> NAMES = Set.of(
            "awsRegion",
            "CloudTrailEvent",
            "detail",
            "errorCode",
            "errorMessage",
            "eventID",
            "eventJson",
            "eventName",
            "eventSource",
            "eventTime",
            "eventType",
            "eventjson",
            "recipientAccountId",
            "requestParameters",
            "resources",
            "responseElements",
            "sharedEventID",
            "sourceIPAddress",
            "tlsDetails",
            "userAgent",
            "userIdentity",
            "vpcEndpointAccountId",
            "vpcEndpointId",
            "QueryResultRows");

    /** An object without members. */
    static final EventFields NONE = new EventFields(Optional.empty());

    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";

    private final Optional<JsonObject> object;

    private EventFields(Optional<JsonObject> object) {
        this.object = object;
    }

    static EventFields of(JsonObject object) {
        return new EventFields(Optional.of(object));
    }

    /** The object that a value is; one without members if it is none. */
    static EventFields ofValue(JsonValue value) {
        return value.asObject().map(EventFields::of).orElse(NONE);
    }

    /** Tells whether this looks like a record, or like what a record is packed in. */
    boolean isRecord() {
        return has("eventName") || has("CloudTrailEvent") || has("eventJson") || has("detail");
    }

    /** The object that is the value of a member; one without members if there is none. */
    EventFields in(String name) {
        Optional<JsonObject> inner = value(name).flatMap(JsonValue::asObject);
        return inner.isPresent() ? new EventFields(inner) : NONE;
    }

    /** The text of a member: a string, number or boolean that is neither empty nor hidden. */
    Optional<String> text(String name) {
        return value(name).flatMap(JsonValue::asText).filter(EventFields::isKnown);
    }

    /** The text of a member of a member, as {@code target.roleArn} names it; the first, where there are several. */
    Optional<String> textAt(String path) {
        return textsAt(path).stream().findFirst();
    }

    /** All texts that a path names; of a list it names those of each element. */
    List<String> textsAt(String path) {
        List<String> texts = new ArrayList<>(1);
        for (JsonValue value : valuesAt(path)) {
            value.asText().filter(EventFields::isKnown).ifPresent(texts::add);
        }
        return texts;
    }

    /** Tells whether a path names something that is given: neither empty nor null nor false. */
    boolean isGiven(String path) {
        return valuesAt(path).stream().anyMatch(EventFields::isGiven);
    }

    private static boolean isGiven(JsonValue value) {
        return value.asText()
                .map(text -> !text.isEmpty() && !text.equals("false"))
                .orElseGet(() -> value.asObject()
                        .filter(object -> !object.members().isEmpty())
                        .isPresent());
    }

    private List<JsonValue> valuesAt(String path) {
        List<EventFields> objects = List.of(this);
        List<JsonValue> values = List.of();
        for (String name : path.split("\\.", -1)) {
            values = objects.stream()
                    .flatMap(fields -> fields.value(name).stream())
                    .flatMap(value ->
                            value.asArray().isPresent() ? value.asArray().get().elements().stream() : Stream.of(value))
                    .toList();
            objects = values.stream().map(EventFields::ofValue).toList();
        }
        return values;
    }

    /** A record like this one whose member is an object in that member: {@code "CreateVpcEndpointRequest":{...}}. */
    EventFields withInner(String member, String inner) {
        Optional<JsonValue> replaced =
                in(member).value(inner).filter(value -> value.asObject().isPresent());
        return replaced.isEmpty()
                ? this
                : object.map(members -> of(new JsonObject(
                                members.span(),
                                members.members().stream()
                                        .map(old -> old.name().equals(member)
                                                ? new JsonMember(old.name(), old.nameSpan(), replaced.get())
                                                : old)
                                        .toList())))
                        .orElse(this);
    }

    /** The elements of a member that is an array. */
    List<JsonValue> list(String name) {
        return value(name)
                .flatMap(JsonValue::asArray)
                .map(JsonValue.JsonArray::elements)
                .orElse(List.of());
    }

    /** The objects in a member that is an array. */
    List<EventFields> objects(String name) {
        return list(name).stream()
                .flatMap(element -> element.asObject().stream())
                .map(EventFields::of)
                .toList();
    }

    /** The object that a member is, or the objects in it if it is an array. */
    List<EventFields> objectsOf(String name) {
        return value(name).flatMap(JsonValue::asObject).isPresent() ? List.of(in(name)) : objects(name);
    }

    Optional<JsonValue> value(String name) {
        return object.flatMap(members -> members.get(name));
    }

    boolean has(String name) {
        return object.filter(members -> members.has(name)).isPresent();
    }

    private static boolean isKnown(String text) {
        return !text.isEmpty() && !text.equals(HIDDEN);
    }

    /** Calls with every member whose value is a text as {@link #text} has it. */
    void forEachText(BiConsumer<String, String> action) {
        object.ifPresent(members -> members.members()
                .forEach(member -> member.value()
                        .asText()
                        .filter(EventFields::isKnown)
                        .ifPresent(text -> action.accept(member.name(), text))));
    }

    /** The members whose values are arrays or objects. */
    void forEachNested(BiConsumer<String, JsonValue> action) {
        object.ifPresent(members -> members.members().stream()
                .filter(member -> member.value().asText().isEmpty())
                .forEach(member -> action.accept(member.name(), member.value())));
    }
}
