package io.github.iamevaluator.scenario.tests;

import io.github.iamevaluator.json.JsonMember;
import io.github.iamevaluator.json.JsonValue;
import io.github.iamevaluator.json.JsonValue.JsonArray;
import io.github.iamevaluator.json.JsonValue.JsonObject;
import io.github.iamevaluator.json.JsonValue.JsonString;
import io.github.iamevaluator.scenario.input.ReadProblems;
import io.github.iamevaluator.scenario.input.ReadProblems.Code;
import io.github.iamevaluator.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One row of a matrix: a value for each of its names.
 *
 * <p>In the texts of a test {@code ${name}} stands for the value; a text that is nothing else becomes the value itself,
 * list or number. Cost: linear in the test.
 *
 * @param values by name
 */
record MatrixRow(Map<String, JsonValue> values) {

    private static final String OPEN = "${";

    /** How deep values of a test are: a list of values of a context key. */
    private static final int DEPTH = 4;

    /** The test with the values in place; names that the row does not have are reported. */
    JsonObject in(JsonObject test, ReadProblems problems) {
        List<JsonMember> members = test.members().stream()
                .filter(member -> !member.name().equals(Matrix.FIELD))
                .map(member -> in(member, problems, DEPTH))
                .toList();
        return new JsonObject(test.span(), members);
    }

    /** {@code bucket=logs, team=search}. */
    String describe() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue().asText().orElse("..."))
                .collect(Collectors.joining(", "));
    }

    /** Tells whether a text has a place for a value. */
    static boolean hasPlaces(String text) {
        return text.contains(OPEN);
    }

    private JsonMember in(JsonMember member, ReadProblems problems, int depth) {
        return new JsonMember(
                text(member.name(), member.value(), problems),
                member.nameSpan(),
                in(member.value(), problems, depth - 1));
    }

    private JsonValue in(JsonValue value, ReadProblems problems, int depth) {
        if (depth == 0) {
            return value;
        }
        return switch (value.kind()) {
            case STRING -> in(value, value.asString().orElse(""), problems);
            case ARRAY ->
                new JsonArray(
                        value.span(),
                        value.asArray().stream()
                                .flatMap(array -> array.elements().stream())
                                .map(element -> in(element, problems, depth - 1))
                                .toList());
            case OBJECT ->
                new JsonObject(
                        value.span(),
                        value.asObject().stream()
                                .flatMap(object -> object.members().stream())
                                .map(member -> in(member, problems, depth))
                                .toList());
            case NUMBER, BOOLEAN, NULL -> value;
        };
    }

    private JsonValue in(JsonValue at, String text, ReadProblems problems) {
        Optional<JsonValue> whole = Optional.of(text)
                .filter(t -> t.startsWith(OPEN) && t.indexOf('}') == t.length() - 1)
                .map(t -> values.get(t.substring(OPEN.length(), t.length() - 1)));
        return whole.orElseGet(() -> new JsonString(at.span(), text(text, at, problems)));
    }

    private String text(String text, JsonValue at, ReadProblems problems) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, done)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + OPEN.length(), close);
            filled.append(text, done, open).append(value(name, at, problems));
            done = close + 1;
        }
        return filled.append(text, done, text.length()).toString();
    }

    private String value(String name, JsonValue at, ReadProblems problems) {
        Optional<String> value = Optional.ofNullable(values.get(name)).flatMap(JsonValue::asText);
        if (value.isEmpty()) {
            List<String> names = new ArrayList<>(values.keySet());
            String mend = NearestName.of(name, names)
                    .map(near -> "did you mean \"${" + near + "}\"?")
                    .orElse("use one of " + String.join(", ", names));
            problems.add(Code.WRONG_VALUE, at, "the matrix has no text for \"${" + name + "}\"", mend);
        }
        return value.orElse("");
    }
}
