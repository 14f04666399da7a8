package io.github.iamevaluator.overlay;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonText;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.policy.SourceLocation;
import io.github.iamevaluator.text.NearestName;
import java.util.List;
import java.util.Optional;

/**
 * One object of a file of changes. A member of an unknown name, a repeated one and one of a wrong kind are problems.
 *
 * @param text the text it stands in
 * @param object the object
 * @param problems where problems go
 */
public record ChangeObject(JsonText text, JsonObject object, ChangeProblems problems) {

    /** The object that a value is; anything else is a problem. */
    public static Optional<ChangeObject> of(JsonText text, JsonValue value, String subject, ChangeProblems problems) {
        if (value.asObject().isEmpty()) {
            problems.add(
                    "wrong-type",
                    text,
                    value,
                    subject + " is " + value.kind().words() + ", not an object",
                    "write {...}");
        }
        return value.asObject().map(object -> new ChangeObject(text, object, problems));
    }

    /** Reports members that are not among those known, and repeated ones. */
    public void allowOnly(List<String> known, String subject) {
        for (JsonMember member : object.members()) {
            if (!known.contains(member.name())) {
                problem(
                        "unknown-member",
                        member.value(),
                        subject + " has the unknown member \"" + member.name() + "\"",
                        didYouMean(member.name(), known));
            }
        }
        for (JsonMember member : object.repeatedMembers()) {
            problem(
                    "repeated-member",
                    member.value(),
                    subject + " has the member \"" + member.name() + "\" twice",
                    "keep one of them");
        }
    }

    /** A member that is there and not null. */
    public Optional<JsonValue> value(String name) {
        return object.get(name).filter(value -> value.kind() != JsonKind.NULL);
    }

    /** A member that must be there. */
    public Optional<JsonValue> required(String name, String subject) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            problem("missing-member", object, subject + " has no \"" + name + "\"", "add the member " + name);
        }
        return value;
    }

    /** A member that must be a non-empty string. */
    public Optional<String> requiredText(String name, String subject) {
        return required(name, subject).flatMap(value -> string(value, name));
    }

    /** A member that is a string. */
    public Optional<String> text(String name) {
        return value(name).flatMap(value -> string(value, name));
    }

    /** A member that is a string or an array of strings. */
    public List<String> texts(String name) {
        return value(name).stream()
                .flatMap(value -> value.asArray()
                        .map(array -> array.elements().stream())
                        .orElseGet(() -> List.of(value).stream()))
                .flatMap(value -> string(value, name).stream())
                .toList();
    }

    /** A problem of a value in this object. */
    public void problem(String code, JsonValue value, String what, String mend) {
        problems.add(code, text, value, what, mend);
    }

    /** Where the object stands. */
    public SourceLocation at() {
        return ChangeProblems.place(text, object);
    }

    /** What a misspelt name most likely means, or all there are. */
    public static String didYouMean(String name, List<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "use one of " + String.join(", ", known));
    }

    private Optional<String> string(JsonValue value, String name) {
        Optional<String> text = value.asString().filter(found -> !found.isEmpty());
        if (text.isEmpty()) {
            String kind = value.asString().isPresent() ? "empty" : value.kind().words();
            problem("wrong-type", value, "\"" + name + "\" is " + kind, "write a text in quotes");
        }
        return text;
    }
}
