package io.github.iamevaluator.scenario.input;

import io.github.iamevaluator.json.JsonKind;
import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import io.github.iamevaluator.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of one object of a scenario. What does not fit is reported, and counts as left out. */
public final class Fields {

    private final JsonObject object;
    private final String subject;
    private final ReadProblems problems;

    private Fields(JsonObject object, String subject, ReadProblems problems) {
        this.object = object;
        this.subject = subject;
        this.problems = problems;
    }

    /**
     * The fields of an object; repeated and unknown ones are reported.
     *
     * @param subject what the object is, for messages: {@code the request}
     */
    public static Fields of(JsonObject object, String subject, List<String> known, ReadProblems problems) {
        for (JsonMember member : object.members()) {
            if (!known.contains(member.name())) {
                problems.add(
                        Code.UNKNOWN_FIELD,
                        member,
                        subject + " has the unknown field \"" + member.name() + "\"",
                        mend(member.name(), known));
            }
        }
        repeated(object, subject, problems);
        return new Fields(object, subject, problems);
    }

    /** The fields of a value, which must be an object. */
    public static Optional<Fields> of(JsonValue value, String subject, List<String> known, ReadProblems problems) {
        if (value.asObject().isEmpty()) {
            problems.wrongType(value, subject, "an object");
        }
        return value.asObject().map(object -> of(object, subject, known, problems));
    }

    /** Reports every member whose name an earlier one has. */
    public static void repeated(JsonObject object, String subject, ReadProblems problems) {
        for (JsonMember member : object.repeatedMembers()) {
            problems.add(
                    Code.REPEATED_FIELD,
                    member,
                    subject + " has the field \"" + member.name() + "\" twice",
                    "keep one of them");
        }
    }

    /** The object itself. */
    public JsonObject object() {
        return object;
    }

    /** A field, unless it is left out or null. */
    public Optional<JsonValue> get(String name) {
        return object.get(name).filter(value -> value.kind() != JsonKind.NULL);
    }

    /** A field that must be there. */
    public Optional<JsonValue> required(String name) {
        Optional<JsonValue> value = get(name);
        if (value.isEmpty()) {
            problems.add(Code.MISSING_FIELD, object, subject + " has no \"" + name + "\"", "add the field " + name);
        }
        return value;
    }

    /** The text of a field. */
    public Optional<String> text(String name) {
        return get(name).flatMap(value -> text(value, name));
    }

    /** The text of a field that must be there. */
    public Optional<String> requiredText(String name) {
        return required(name).flatMap(value -> text(value, name));
    }

    /** The texts of a field that is an array; empty if it is left out. */
    public Optional<List<String>> texts(String name) {
        return array(name)
                .map(array -> array.elements().stream()
                        .flatMap(element -> text(element, "an element of " + name).stream())
                        .toList());
    }

    /** A field that is true or false; false if it is left out. */
    public boolean flag(String name, boolean ifAbsent) {
        Optional<JsonValue> value = get(name);
        value.filter(v -> v.asBoolean().isEmpty())
                .ifPresent(v -> problems.wrongType(v, name, "true or false without quotes"));
        return value.flatMap(JsonValue::asBoolean).orElse(ifAbsent);
    }

    /** A field that is an array. */
    public Optional<JsonArray> array(String name) {
        Optional<JsonValue> value = get(name);
        value.filter(v -> v.asArray().isEmpty()).ifPresent(v -> problems.wrongType(v, name, "an array"));
        return value.flatMap(JsonValue::asArray);
    }

    /** A field that is an object. */
    public Optional<JsonObject> object(String name) {
        Optional<JsonValue> value = get(name);
        value.filter(v -> v.asObject().isEmpty()).ifPresent(v -> problems.wrongType(v, name, "an object"));
        return value.flatMap(JsonValue::asObject);
    }

    /** The values of a field that is one value or an array of them. */
    public List<JsonValue> oneOrMore(String name) {
        return get(name).stream().flatMap(Fields::elements).toList();
    }

    /** The texts of a field that is one text or an array of them. */
    public List<String> oneOrMoreTexts(String name) {
        return oneOrMore(name).stream()
                .flatMap(value -> text(value, name).stream())
                .toList();
    }

    /** A field whose text is one of the given names. */
    public <T> Optional<T> choice(String name, Map<String, T> choices) {
        return get(name).flatMap(value -> choice(value, name, choices));
    }

    /** The elements of a field that is an array of given names; empty if it is left out. */
    public <T> Optional<List<T>> choices(String name, Map<String, T> choices) {
        return array(name).map(array -> {
            List<T> chosen = new ArrayList<>();
            array.elements()
                    .forEach(value ->
                            choice(value, "an element of " + name, choices).ifPresent(chosen::add));
            return chosen;
        });
    }

    private <T> Optional<T> choice(JsonValue value, String what, Map<String, T> choices) {
        Optional<String> text = text(value, what);
        Optional<T> chosen = text.flatMap(name -> Optional.ofNullable(choices.get(name)));
        if (text.isPresent() && chosen.isEmpty()) {
            List<String> known = choices.keySet().stream().sorted().toList();
            problems.add(
                    Code.WRONG_VALUE, value, what + " is the unknown \"" + text.get() + "\"", mend(text.get(), known));
        }
        return chosen;
    }

    private Optional<String> text(JsonValue value, String what) {
        if (value.asString().isEmpty()) {
            problems.wrongType(value, what, "a string");
        }
        return value.asString();
    }

    private static Stream<JsonValue> elements(JsonValue value) {
        return value.asArray().map(array -> array.elements().stream()).orElseGet(() -> Stream.of(value));
    }

    private static String mend(String name, List<String> known) {
        return NearestName.of(name, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "use one of " + String.join(", ", known));
    }
}
