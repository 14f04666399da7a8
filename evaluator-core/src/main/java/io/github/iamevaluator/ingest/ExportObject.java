package io.github.iamevaluator.ingest;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of an export, asked for its members by name and kind. A member of a wrong kind is a problem and counts as
 * left out; so does one that is null, without a problem.
 *
 * @param text the text it stands in
 * @param object the object
 * @param problems where problems go
 */
record ExportObject(JsonText text, JsonObject object, IngestProblems problems) {

    /** The object that a value is; anything else is a problem. */
    static Optional<ExportObject> of(JsonText text, JsonValue value, IngestProblems problems) {
        Optional<JsonObject> object = value.asObject();
        if (object.isEmpty()) {
            problems.add(
                    "wrong-type", text, value, "this is " + value.kind().words() + ", not an object", "give an object");
        }
        for (JsonMember repeated : object.map(JsonObject::repeatedMembers).orElse(List.of())) {
            problems.add(
                    "repeated-member",
                    text,
                    repeated.value(),
                    "the object has a second member \"" + repeated.name() + "\"",
                    "keep one of them");
        }
        return object.map(found -> new ExportObject(text, found, problems));
    }

    /** A member that is there and not null. */
    Optional<JsonValue> value(String name) {
        return object.get(name).filter(value -> value.kind() != JsonKind.NULL);
    }

    /** A member that is a string. */
    Optional<String> string(String name) {
        return value(name).flatMap(value -> expect(value, value.asString(), "a string"));
    }

    /** A member that is a non-empty string; without it the object cannot be used, which is a problem. */
    Optional<String> required(String name) {
        Optional<String> found = string(name).filter(text -> !text.isEmpty());
        if (found.isEmpty()) {
            problem(
                    "missing-member",
                    object,
                    "the object has no \"" + name + "\"",
                    "give it; without it the rest is of no use");
        }
        return found;
    }

    /** A member that is a boolean; false without it. */
    boolean flag(String name) {
        return value(name)
                .flatMap(value -> expect(value, value.asBoolean(), "true or false"))
                .orElse(false);
    }

    /** A member that is an object. */
    Optional<ExportObject> member(String name) {
        return value(name).flatMap(value -> of(text, value, problems));
    }

    /** The elements of a member that is an array. */
    List<JsonValue> elements(String name) {
        return value(name)
                .flatMap(value -> expect(value, value.asArray(), "an array"))
                .map(JsonValue.JsonArray::elements)
                .orElse(List.of());
    }

    /** The elements of a member that is an array of objects. */
    List<ExportObject> members(String name) {
        List<ExportObject> found = new ArrayList<>();
        elements(name).forEach(value -> of(text, value, problems).ifPresent(found::add));
        return found;
    }

    /** The elements of a member that is an array of strings. */
    List<String> strings(String name) {
        List<String> found = new ArrayList<>();
        elements(name)
                .forEach(value -> expect(value, value.asString(), "a string").ifPresent(found::add));
        return found;
    }

    /** The members of a member that is an object from name to text. */
    Optional<Map<String, String>> texts(String name) {
        return member(name).map(ExportObject::texts);
    }

    /** The members, each a text. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonMember member : object.members()) {
            expect(member.value(), member.value().asText(), "a string")
                    .ifPresent(value -> texts.put(member.name(), value));
        }
        return texts;
    }

    /** A problem of a value in this object. */
    void problem(String code, JsonValue value, String what, String mend) {
        problems.add(code, text, value, what, mend);
    }

    private <T> Optional<T> expect(JsonValue value, Optional<T> found, String expected) {
        if (found.isEmpty()) {
            problem("wrong-type", value, "this is " + value.kind().words() + ", not " + expected, "give " + expected);
        }
        return found;
    }
}
